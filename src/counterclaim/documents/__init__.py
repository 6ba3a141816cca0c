"""
From files to documents: bytes, what the file says about itself, and the sidecar beside it.

One file per kind of input.  A reader never raises on odd content; what cannot be read becomes a
coded problem beside the documents that could be, and the rest goes on.
"""

from counterclaim.documents.folder import find_inputs
from counterclaim.documents.reading import read_documents, read_file
from counterclaim.documents.results import PictureFile, Problem, ReadDocument, ReadResult

__all__ = [
    "PictureFile",
    "Problem",
    "ReadDocument",
    "ReadResult",
    "find_inputs",
    "read_documents",
    "read_file",
]
