"""
The version of the product, on the lowest floor so that every part may say it.
"""

__version__ = "0.1.0"
