"""
The words of a text, for the rules that need no grammar.
"""

import re

WORDS = re.compile(r"\w+(?:['’]\w+)*")
SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?=['\"”’)]*(?:\s|$))['\"”’)]*|(?=\n)|$)")
