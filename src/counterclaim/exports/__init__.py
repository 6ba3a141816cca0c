"""
A case in other forms: one file per form.
"""
