"""
What can go wrong, as one tree.

Every error a person may meet has a code with a section in ``docs/errors.md``, says what happened
and names the next step.  Library code raises these and nothing else on purpose.

    CounterclaimError
    ├── InputError            something read from outside cannot be used
    │   ├── NothingToRead     CC101
    │   ├── PathMissing       CC102
    │   ├── NotText           CC103
    │   ├── BadEncoding       CC104
    │   ├── TooLarge          CC105
    │   ├── BadSidecar        CC106
    │   ├── UnsupportedKind   CC107
    │   └── Unreadable        CC108
    ├── RecordError           a ledger record breaks a rule
    │   ├── BadRecord         CC201
    │   ├── BadLedgerFile     CC202
    │   └── BadAnnotation     CC203
    ├── LedgerError           the case file cannot be used
    │   ├── LedgerExists      CC301
    │   ├── LedgerMissing     CC302
    │   ├── NotALedger        CC303
    │   ├── NewerLedger       CC304
    │   ├── LedgerBusy        CC305
    │   ├── LedgerDamaged     CC306
    │   ├── ClockBehind       CC307
    │   └── OlderLedger       CC308
    ├── OutputError           the result cannot be written
    │   └── CannotWrite       CC401
    ├── UsageError            the command was asked for something it does not have
    │   ├── UnknownRecord     CC501
    │   ├── BadDate           CC502
    │   ├── UnknownFormat     CC503
    │   ├── BenchmarkMissing  CC504
    │   ├── BadSettings       CC505
    │   ├── BadChoice         CC506
    │   ├── BadDecision       CC507
    │   └── BadCertificate    CC508
    └── Interrupted           CC601
"""

from typing import ClassVar


class CounterclaimError(Exception):
    """
    The root of every error raised on purpose.

    ``what`` is one sentence on what happened, ``next_step`` one on what to do now.
    """

    code: ClassVar[str] = "CC000"

    def __init__(self, what: str, next_step: str) -> None:
        super().__init__(what, next_step)
        self.what = what
        self.next_step = next_step

    def __str__(self) -> str:
        return f"[{self.code}] {self.what}; {self.next_step}"


class InputError(CounterclaimError):
    """Something read from outside cannot be used."""

    code = "CC100"


class NothingToRead(InputError):
    """The paths given hold no document."""

    code = "CC101"


class PathMissing(InputError):
    """A path given does not exist."""

    code = "CC102"


class NotText(InputError):
    """A file that should be text holds binary data."""

    code = "CC103"


class BadEncoding(InputError):
    """A text file is not valid UTF-8 (nor another declared encoding)."""

    code = "CC104"


class TooLarge(InputError):
    """A file is over a size, depth or time limit."""

    code = "CC105"


class BadSidecar(InputError):
    """A sidecar file does not parse or holds a value of the wrong kind."""

    code = "CC106"


class UnsupportedKind(InputError):
    """No reader is known for this kind of file."""

    code = "CC107"


class Unreadable(InputError):
    """The operating system refused to read a file, or its reader failed on it."""

    code = "CC108"


class RecordError(CounterclaimError):
    """A ledger record breaks a rule."""

    code = "CC200"


class BadRecord(RecordError):
    """A record is incomplete, or points at something that is not there."""

    code = "CC201"


class BadLedgerFile(RecordError):
    """A ledger JSON file does not have the form of one."""

    code = "CC202"


class BadAnnotation(RecordError):
    """An annotated document breaks a rule of its markup."""

    code = "CC203"


class LedgerError(CounterclaimError):
    """The case file cannot be used."""

    code = "CC300"


class LedgerExists(LedgerError):
    """``build`` was asked to make a case file that is already there."""

    code = "CC301"


class LedgerMissing(LedgerError):
    """The case file named does not exist."""

    code = "CC302"


class NotALedger(LedgerError):
    """The file named is not a Counterclaim case file."""

    code = "CC303"


class NewerLedger(LedgerError):
    """The case file was written by a newer version."""

    code = "CC304"


class LedgerBusy(LedgerError):
    """Another process is writing to the case file."""

    code = "CC305"


class LedgerDamaged(LedgerError):
    """The case file does not read back as it was written."""

    code = "CC306"


class ClockBehind(LedgerError):
    """This machine's clock is behind the last event of the case."""

    code = "CC307"


class OlderLedger(LedgerError):
    """The case file has an older format and cannot be brought up to date where it lies."""

    code = "CC308"


class OutputError(CounterclaimError):
    """The result cannot be written."""

    code = "CC400"


class CannotWrite(OutputError):
    """A file or folder cannot be written to."""

    code = "CC401"


class UsageError(CounterclaimError):
    """The command was asked for something it does not have."""

    code = "CC500"


class UnknownRecord(UsageError):
    """No record has this id."""

    code = "CC501"


class BadDate(UsageError):
    """A date is not an ISO date."""

    code = "CC502"


class UnknownFormat(UsageError):
    """No exporter, benchmark or property has this name."""

    code = "CC503"


class BenchmarkMissing(UsageError):
    """The folder given does not hold this benchmark."""

    code = "CC504"


class BadSettings(UsageError):
    """A settings file does not parse, or holds a key nobody knows."""

    code = "CC505"


class BadChoice(UsageError):
    """Two options exclude each other, or one that is needed is missing."""

    code = "CC506"


class BadDecision(UsageError):
    """A decision cannot be taken as it was given."""

    code = "CC507"


class BadCertificate(UsageError):
    """A certificate file is none."""

    code = "CC508"


class Interrupted(CounterclaimError):
    """The person stopped the command (Ctrl-C)."""

    code = "CC601"
