"""
How migrations reach a case file: on the connection they are given, within its transaction.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=False)
context.run_migrations()
