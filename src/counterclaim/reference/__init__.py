"""
General tables that the stages share: agencies, titles, places.

They know nothing of any one story; a person may add to them.
"""
