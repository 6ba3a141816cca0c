"""
Which language a text is in, as far as a reader of English must know.

What is in another language is kept and said to be not read; half-read it would be worse than that.
"""
