"""
The gold ledgers of the example stories, as annotations.
"""
