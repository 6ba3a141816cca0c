"""
The example story "what is in Kessford's water?", annotated.

The statements were marked by reading the documents, before any reader was run over them, and no
rule is ever changed for this story: it only measures.
"""

from gold.story import (
    CONVENTIONS,
    NOBODY,
    SINGLE,
    Record,
    Story,
    Text,
    amount,
    depends,
    number,
    one,
    outside,
    relation,
    side,
    source,
    standing,
    unattributed,
    unsourced,
)

DOCUMENTS = (
    ("d01", "2029-09-10-npb.txt", "npb", "2029-09-10", "The agency's first report."),
    ("d02", "2029-09-10-gazette.txt", "gazette", "2029-09-10", "The local paper: an eye-witness."),
    ("d03", "2029-09-11-meridian.txt", "meridian", "2029-09-11", "An unnamed worker speaks."),
    ("d04", "2029-09-11-brackmoor.html", "brackmoor", "2029-09-11", "The company's own release."),
    (
        "d05",
        "2029-09-11-channel-six.md",
        "channel-six",
        "2029-09-11",
        "A broadcast with two speakers; withdrawn by d12.",
    ),
    ("d06", "2029-09-11-clean-ossel.md", "clean-ossel", "2029-09-11", "A post with a photograph."),
    (
        "d07",
        "2029-09-11-clickwell.html",
        "clickwell",
        "2029-09-11",
        "Copies NPB without credit; rumours.",
    ),
    ("d08", "2029-09-12-npb.txt", "npb", "2029-09-12", "The inspectors' findings, rejected."),
    ("d09", "2029-09-12-post.txt", "post", "2029-09-12", "The hospital and the mayor deny."),
    (
        "d10",
        "2029-09-13-meridian.txt",
        "meridian",
        "2029-09-13",
        "A manager against his company; a scientist disavows what it had him say.",
    ),
    ("d11", "2029-09-13-gazette.txt", "gazette", "2029-09-13", "The namesake; the old picture."),
    ("d12", "2029-09-13-channel-six.html", "channel-six", "2029-09-13", "The retraction."),
    ("d13", "2029-09-14-npb.txt", "npb", "2029-09-14", "The company regrets; the last total."),
    (
        "d14",
        "2029-09-14-clickwell.html",
        "clickwell",
        "2029-09-14",
        "What was withdrawn, superseded and disavowed, told again; the wrong man confesses.",
    ),
)

STORY = Story(
    folder="kessford",
    title="Second example story: what is in Kessford's water, and how did it get there?",
    year=2029,
    documents=[
        Text(doc=doc, file=file, publisher=publisher, published=published, note=note)
        for doc, file, publisher, published, note in DOCUMENTS
    ],
)
say, claim, question = STORY.say, STORY.claim, STORY.question
find, segment, days = STORY.find, STORY.segment, STORY.days

TOLD = "households of Kessford told not to drink their tap water"
TREATED = "people treated at Kessford Infirmary since 7 September 2029"
WARD = "people in hospital in Kessford"
LEVEL = "solvent at the Weir Lane pumping station"
MICROGRAM = "microgram per litre"
VALVE = "valve at the Brackmoor mill"
CAUSE = "solvent in the drinking water of Kessford"
NIGHT = "09-06..09-07"


# The annotations below are tables: one record per call, packed so that a story fits the eye.
# fmt: off


def annotate_first_report() -> None:
    """
    Annotate d01: the utility, the hospital, a river, a queue.
    """
    utility = ("ossel-water", "says", "said", "Ossel Water")
    say("0101", "Thousands told not to drink tap water in Kessford", links="+c-told",
        about="09-10", optional=True,
        note="headline without a source; the announcement of s0102 (x01)")
    say("0102", "About 9,000 households ... found in the supply", utility, links="+c-told",
        said="09-10", about="..09-10", likely="09-10", first_hand=True,
        quantity=amount("About 9,000 households", "household", 8100, 9900, of=TOLD),
        alt_content=(
            "About 9,000 households ... not to drink their tap water",
        ),
        note="the utility speaks of its own notice")
    say("0103", "a solvent was found in the supply", utility, links="+c-solvent:presupposed",
        act="presuppose", said="09-10", about="..09-10", optional=True)
    say("0104", "A sample taken ... four times the legal limit",
        ("corrigan", "says", "according to", "Ada Corrigan"), links="+c-sample-40 +c-four-times",
        about="09-08", place="E-weir-lane",
        quantity=amount("40 micrograms", MICROGRAM, 40, 40, of=LEVEL),
        alt_content=("A sample taken ... solvent per litre",))
    say("0105", "We do not know yet where it comes from", ("corrigan", "tells", "told", "she"),
        at='"We do not know yet where it comes from," she told NPB', act="withhold", value="Uu",
        quote="direct", about="09-10", first_hand=True, alt_act=("assert",),
        alt_value=("CT-", "CT+"),
        note="'told NPB' in NPB's own report adds no step; says that she does not know")
    say("0106", "Kessford Infirmary has treated 17 people for stomach cramps since Friday",
        ("voss", "says", "said", "Miriam Voss"), links="+c-ill-17", about="09-07..09-10",
        first_hand=True, quantity=amount("17 people", "person", 17, 17, of=TREATED))
    say("0107", "None of them is in danger", ("voss", "adds", "added", "she"),
        at="None of them is in danger, she added", links="-c-danger", value="CT-", about="09-10",
        first_hand=True, alt_act=("deny",))
    say("0108", "The pumping station draws its water ... Brackmoor paper mill", links="+c-draws",
        place="E-weir-lane",
        alt_content=("The pumping station draws its water from the river Ossel",))
    say("0109", "employs 600 people in the town", links="+c-employs:presupposed",
        act="presuppose", optional=True,
        quantity=amount("600 people", "person", 600, 600, of="employees of Brackmoor Paper"),
        alt_content=("which employs 600 people in the town",))
    say("0110", "Brackmoor Paper ... declined to comment", act="withhold", value="Uu",
        optional=True, alt_act=("assert",), alt_value=("CT-", "CT+"),
        alt_chains=(("npb", "brackmoor"),), alt_content=("declined to comment",))
    spokesman = ("spokesman", "says", "said", "A spokesman for the Rivers Inspectorate")
    both = "inspectors had taken ... results by Wednesday"
    say("0111", "inspectors had taken samples from the river", spokesman, links="+c-samples",
        about="..09-10", likely="09-10", place="E-ossel", first_hand=True, alt_content=(both,))
    say("0112", "expected the results by Wednesday", spokesman, links="+c-results",
        about="09-10..09-12", alt_value=("PR+",), alt_content=(both,))
    say("0113", "Lorries handed out bottled water in the market square on Monday afternoon",
        own=("saw", "an NPB reporter"), links="+c-lorries", about="09-10", place="E-square",
        first_hand=True, alt_content=("Lorries handed out ... an NPB reporter saw",))
    say("0114", "The queue reached as far as the railway station", links="+c-queue",
        about="09-10")


def annotate_local_paper() -> None:
    """
    Annotate d02: who smelt it first, and whom the town believes.
    """
    ferrier = ("ferrier", "says", "said", "Tom Ferrier")
    say("0201", "Don't drink the water", act="direct", value="Uu", optional=True, note="headline")
    say("0202", "All four schools in Kessford ... at the earliest",
        ("council", "announces", "announced", "the town council"), links="+c-schools",
        said="09-10", about="09-10..09-12", alt_value=("PR+",),
        quantity=amount("All four schools", "school", 4, 4, of="schools shut in Kessford"))
    say("0203", "I smelt it on Friday morning, like nail varnish", ferrier, links="+c-smell",
        quote="direct", about="09-07", place="E-ossel", first_hand=True,
        alt_content=("I smelt it on Friday morning",))
    say("0204", "has fished below the weir for thirty years", links="+c-fished:presupposed",
        act="presuppose", optional=True,
        alt_content=("who has fished below the weir for thirty years",))
    say("0205", "There was white foam on the water from bank to bank", ferrier,
        links="+c-foam-friday", quote="direct", about="09-07", place="E-ossel", first_hand=True,
        note="the quotation goes on after its speaker was named")
    say("0206", "I rang the Inspectorate at seven", ferrier, links="+c-call", quote="direct",
        about="09-07", first_hand=True,
        alt_content=("I rang the Inspectorate at seven and nobody came",))
    say("0207", "nobody came", ferrier, links="-c-came", value="CT-", quote="direct",
        about="09-07", place="E-ossel", first_hand=True, alt_act=("deny",),
        alt_content=("I rang the Inspectorate at seven and nobody came",))
    sentence = "The Rivers Inspectorate confirmed ... sent anyone"
    say("0208", "it had received a call on Friday",
        ("inspectorate", "confirms", "confirmed", "The Rivers Inspectorate"), at=sentence,
        links="+c-call", act="confirm", about="09-07", first_hand=True, alt_act=("assert",))
    say("0209", "when it had sent anyone",
        ("inspectorate", "declines", "would not say", "The Rivers Inspectorate"), at=sentence,
        links="=c-came", act="withhold", value="Uu", optional=True,
        alt_content=("would not say when it had sent anyone",))
    say("0210", "he first heard of the contamination on Sunday evening",
        ("pell", "says", "said", "Gordon Pell"), at="Mayor Gordon Pell said ... Sunday evening",
        links="+c-mayor-heard -c-mayor-knew:entailed", about="09-09", first_hand=True)
    say("0211", "In Tanner Street, patience is running out", act="evaluate", value="CT+",
        optional=True, alt_value=("Uu",), alt_act=("assert",))
    say("0212", "They tell us nothing", ("quill", "says", "said", "Nadia Quill"),
        at='"They tell us nothing," said Nadia Quill', links="-c-informed", value="CT-",
        quote="direct", about="..09-10", likely="09-10", first_hand=True,
        alt_act=("evaluate", "deny"), alt_value=("CT+", "Uu"))
    say("0213", "whose two children have been ill since Saturday",
        links="+c-quill-ill:presupposed", act="presuppose", about="09-08..09-10", optional=True,
        alt_content=("two children have been ill since Saturday",))
    say("0214", "It is not the first time that people here have looked upstream", act="evaluate",
        value="CT-", optional=True, alt_value=("Uu", "CT+"), alt_act=("assert",))
    say("0215", "In 2024 Brackmoor Paper was fined for discharging bleach into the Ossel",
        links="+c-fined", about="2024-01-01..2024-12-31", place="E-ossel")
    say("0216", "the pipes were replaced after that", ("brackmoor", "says", "says", "The company"),
        at="The company says the pipes were replaced after that", links="+c-replaced",
        about="2024-01-01..09-10", place="E-mill")


def annotate_worker() -> None:
    """
    Annotate d03: an unnamed worker, and three refusals to say.
    """
    worker = ("worker", "tells", "told", "a worker at the mill")
    both = "A valve at the Brackmoor paper mill ... the river Ossel"
    say("0301", "Mill valve was left open before town's water was fouled",
        ("worker", "says", "says", "worker"), links="+c-valve", about="..09-11", likely=NIGHT,
        place="E-mill", against_interest=True, note="headline",
        alt_content=("Mill valve was left open",))
    say("0302", "A valve at the Brackmoor paper mill ... most of Thursday night", worker,
        links="+c-valve", about=NIGHT, place="E-mill", against_interest=True, alt_content=(both,),
        note="'told the Meridian' in its own report adds no step")
    say("0303", "let a cleaning solvent run into the river Ossel", worker,
        links="+c-discharge +c-mill:entailed", about=NIGHT, place="E-ossel",
        against_interest=True, alt_content=(both,))
    say("0304", "works on the night shift", links="+c-night-worker:presupposed",
        act="presuppose", optional=True, alt_content=("who works on the night shift",))
    say("0305", "his name be withheld", ("worker", "asks", "asked", "The man"),
        at="The man, who ... in the morning", act="direct", value="Uu", optional=True,
        alt_content=("asked that his name be withheld",))
    say("0306", "a supervisor had noticed the mistake at about five in the morning",
        ("worker", "says", "said", "The man"), at="The man, who ... in the morning",
        links="+c-supervisor", about="09-07", place="E-mill")
    quoted = '"Someone closed it ... he said'
    he = ("worker", "says", "said", "he")
    whole = "Someone closed it, and we were told to keep our mouths shut"
    say("0307", "Someone closed it", he, at=quoted, links="+c-closed-again", quote="direct",
        about="09-07", place="E-mill", alt_content=(whole,))
    say("0308", "we were told to keep our mouths shut", he, at=quoted, links="+c-hush",
        quote="direct", about="09-07..09-11", first_hand=True, alt_content=(whole,))
    say("0309", "a valve had been left open",
        ("brackmoor", "declines", "would neither confirm nor deny", "Brackmoor Paper"),
        links="=c-valve", act="withhold", value="Uu", about="..09-11", likely=NIGHT,
        place="E-mill", optional=True)
    marsh = ("marsh", "says", "said", "Sylvie Marsh")
    say("0310", 'the company was "co-operating fully" with the authorities', marsh,
        links="+c-cooperates", quote="mixed", about="09-11")
    say("0311", "it was too early to speak of causes", marsh, act="evaluate", value="CT+",
        optional=True, alt_act=("assert", "withhold"), alt_value=("Uu",))
    say("0312", "Ossel Water has asked about 9,000 households to leave their taps alone",
        links="+c-told", about="..09-11", likely="09-10..09-11",
        quantity=amount("about 9,000 households", "household", 8100, 9900, of=TOLD),
        alt_content=("about 9,000 households to leave their taps alone",),
        alt_chains=(("meridian", "ossel-water"),), alt_act=("direct",), alt_value=("Uu",),
        note="the utility acts here; the paper names nobody for it")
    say("0313", "a sample taken on Saturday had held four times the permitted amount of solvent",
        ("npb", "reports", "quoted", "The National Press Bureau"),
        ("corrigan", "says", "saying", "the utility's chief engineer"), links="+c-four-times",
        about="09-08", note="a chain of three: the paper, the agency, the engineer")
    say("0314", "the worker's account",
        ("inspectorate", "declines", "refused to discuss", "The Rivers Inspectorate"),
        links="=c-valve:anaphoric", act="withhold", value="Uu", optional=True,
        alt_content=("The Rivers Inspectorate refused to discuss the worker's account",))


def annotate_release() -> None:
    """
    Annotate d04: a company's release, with a quotation over two paragraphs and a scientist.
    """
    tarrant = ("tarrant", "says", "says", "Leonard Tarrant")
    going_on = ("tarrant", "says", None, None)
    thale = ("thale", "says", "says", "he")
    say("0401", "a valve at its Kessford mill was left open last week",
        ("u-report", "reports", "a report", None), links="+c-valve:implicated",
        about="09-03..09-09", place="E-mill", optional=True,
        alt_chains=(("brackmoor",), ("brackmoor", "meridian")), alt_value=("Uu",),
        note="a report named only to be denied")
    say("0402", "The report is untrue", links="-c-valve:anaphoric", act="deny", value="CT-",
        about="..09-11", likely=NIGHT, place="E-mill", alt_content=("The report",),
        note="'The report' = s0401; a company's own release is its own voice")
    say("0403", "Every valve at the mill was closed and sealed on the night of 6 September",
        links="+c-sealed -c-valve:entailed", about="09-06", place="E-mill",
        alt_content=("Every valve at the mill ... as our records show",))
    water = "We live in this town, and our children drink the same water"
    say("0404", "We live in this town", tarrant, links="+c-live", quote="direct", said="09-11",
        first_hand=True, alt_content=(water,), alt_act=("evaluate",))
    say("0405", "our children drink the same water", tarrant, links="+c-same-water",
        quote="direct", said="09-11", first_hand=True, alt_content=(water,),
        alt_act=("evaluate",))
    say("0406", "Nobody wants to know the cause more than we do", tarrant, act="evaluate",
        value="CT-", quote="direct", said="09-11", optional=True, alt_value=("Uu", "CT+"),
        alt_act=("assert",))
    say("0407", "What we will not accept ... convicted by rumour", going_on, act="evaluate",
        value="CT-", quote="direct", said="09-11", optional=True, alt_value=("Uu", "CT+"),
        alt_act=("assert", "commit"))
    main = "The water main in Weir Lane ... I can remember"
    say("0408", "The water main in Weir Lane is eighty years old", going_on, links="+c-main-old",
        quote="direct", said="09-11", about="09-11", place="E-weir-lane", alt_content=(main,),
        quantity=amount("eighty years", "year", 80, 80, of="age of the main in Weir Lane"),
        note="the second paragraph of a quotation that the first leaves open")
    say("0409", "it has been leaking for as long as I can remember", going_on,
        links="+c-main-leaks +c-pipes:implicated", quote="direct", said="09-11", about="..09-11",
        place="E-weir-lane", first_hand=True, alt_content=(main,))
    say("0410", "Professor Edwin Thale of Istead University ... shares this view",
        links="+c-thale-said +c-pipes:anaphoric", about="..09-11",
        alt_content=("Professor Edwin Thale of Istead University", "this view"),
        alt_chains=(("brackmoor", "thale"),),
        note="'this view' = that the old main is to blame: the company's own")
    quoted = "Everything points to the old pipes and nothing points to the mill"
    said = "\u201cEverything points ... he says"
    say("0411", "Everything points to the old pipes", thale, at=said, links="+c-pipes",
        act="infer", value="PR+", quote="direct", about="..09-11", alt_value=("CT+",),
        alt_act=("assert",), alt_content=(quoted,),
        note="a party relays an expert: one origin until his own words are held")
    say("0412", "nothing points to the mill", thale, at=said, links="-c-mill", act="infer",
        value="PR-", quote="direct", about="..09-11", alt_value=("CT-",),
        alt_act=("assert", "deny"), alt_content=(quoted,))
    say("0413", "an authority on river chemistry", links="+c-authority:presupposed",
        act="presuppose", optional=True)
    say("0414", "The company is giving the town 20,000 bottles of water", links="+c-bottles",
        about="09-11", first_hand=True,
        quantity=amount("20,000 bottles", "bottle", 20000, 20000, of="bottles given to Kessford"))
    firm = "Brackmoor Paper was founded ... packaging for food"
    say("0415", "Brackmoor Paper was founded in 1891", links="+c-founded",
        about="1891-01-01..1891-12-31", alt_content=(firm,))
    say("0416", "makes packaging for food", links="+c-packaging", alt_content=(firm,))
    say("0417", "Press contact: Sylvie Marsh", optional=True, note="verbless")


def annotate_broadcast() -> None:
    """
    Annotate d05: a presenter and a reporter, both the outlet's own voice, and whom they heard.
    """
    nurse = ("nurse", "tells", "told", "a nurse at the Infirmary")
    both = "the boy was brought in ... died this morning"
    heard = "a nurse at the Infirmary told ... this morning"
    say("0501", "a four-year-old boy has died in Kessford after drinking contaminated tap water",
        own=("has learned", "Channel Six"), links="+c-boy-dead", about="..09-11", likely="09-11",
        place="E-kessford", alt_content=("Channel Six has learned ... contaminated tap water",),
        note="the presenter is the outlet's voice; it rests on the nurse (x06)")
    say("0502", "Our reporter Mark Isley is outside the hospital", links="+c-isley",
        about="09-11", first_hand=True, optional=True)
    say("0503", "the boy was brought in on Sunday night with convulsions", nurse, at=heard,
        links="+c-boy-brought", said="09-11", about="09-09", place="E-infirmary",
        alt_content=(both,), note="'told me' is the reporter: the outlet, not a second step")
    say("0504", "died this morning", nurse, at=heard, links="+c-boy-dead", said="09-11", about="09-11",
        place="E-infirmary", alt_content=(both,))
    say("0505", "to be named", ("nurse", "asks", "does not want", "She"),
        at="She does not want ... to the press", act="direct", value="Uu", optional=True,
        alt_content=("She does not want to be named",))
    say("0506", "staff have been told not to speak to the press", links="+c-gag",
        about="..09-11", place="E-infirmary", alt_chains=(("channel-six", "nurse"),))
    say("0507", "The hospital has not returned our calls", act="withhold", value="Uu",
        optional=True, alt_act=("assert",), alt_value=("CT-", "CT+"))
    say("0508", "And what do they say at the mill?", act="ask", value="Uu", optional=True,
        alt_content=("what do they say at the mill?",))
    say("0509", "I spoke to Carl Denny, who represents the workers there",
        links="+c-denny-role:presupposed", act="presuppose", optional=True, first_hand=True,
        alt_content=("who represents the workers there", "I spoke to Carl Denny"),
        alt_act=("assert",))
    say("0510", "nobody on the night shift had touched a valve on Thursday",
        ("denny", "tells", "told", "He"), at="He told me ... on Thursday", links="-c-touched",
        value="CT-", said="09-11", about="09-06", place="E-mill", alt_act=("deny",),
        note="left open and touched are two things: no denial of c-valve")
    say("0511", "his members were being made scapegoats", ("denny", "says", "said", "He"),
        at="He also said that his members were being made scapegoats", links="+c-scapegoats",
        said="09-11", about="09-11", alt_act=("evaluate",))
    say("0512", "Mark Isley in Kessford, thank you", act="evaluate", value="Uu", optional=True,
        alt_value=("CT+",), alt_act=("assert",))


def annotate_post() -> None:
    """
    Annotate d06: a campaign's post with a photograph.
    """
    say("0601", "LOOK AT THIS!!", act="direct", value="Uu", optional=True,
        alt_content=("LOOK AT THIS",))
    say("0602", "This is the outfall of the mill, this morning", links="+c-depicts-now",
        about="09-11", place="E-outfall", basis="e-foam", root="e-foam", arguable=True,
        alt_act=("show",), note="what a picture shows rests on the picture")
    say("0603", "Foam right across the river", links="+c-depicts-now", about="09-11",
        place="E-ossel", basis="e-foam", root="e-foam", optional=True, alt_act=("show",))
    say("0604", "there is nothing to see", ("brackmoor", "tells", "tells", "Brackmoor"),
        links="+c-nothing", value="CT-", about="..09-11", arguable=True, alt_value=("CT+",),
        alt_act=("deny",), note="a party's mocking words for another's; nobody else has them")
    say("0605", "We have been warning the council since the spring", links="+c-warned-council",
        about="..09-11", first_hand=True)
    say("0606", "They have not answered a single letter", links="-c-answered", value="CT-",
        about="..09-11", first_hand=True, alt_act=("deny",))
    say("0607", "Public meeting tomorrow, 7 pm, St Anne's hall", links="+c-meeting",
        about="09-12", place="E-st-anne", optional=True, note="verbless")
    say("0608", "Bring a bottle of your tap water", act="direct", value="Uu", optional=True)


def annotate_uncredited_copy() -> None:
    """
    Annotate d07: the agency's sentences without the agency, and what people say.
    """
    alleged = ("u-alleged", "alleges", "allegedly", None)
    letter = "He allegedly got ... did nothing"
    say("0701", "what they are not telling you", act="evaluate", value="Uu", optional=True,
        alt_content=("POISON WATER: what they are not telling you",), alt_value=("CT-", "CT+"),
        alt_act=("assert",))
    say("0702", "About 9,000 households ... found in the supply", links="+c-told",
        about="..09-11", likely="09-10",
        quantity=amount("About 9,000 households", "household", 8100, 9900, of=TOLD),
        alt_content=("About 9,000 households ... there tap water",),
        note="NPB's sentence without the utility: a copy, no origin of its own (x02)")
    say("0703", "a solvent was found in the supply", links="+c-solvent:presupposed",
        act="presuppose", about="..09-11", optional=True)
    say("0704", "A sample taken ... four times the legal limit",
        links="+c-sample-40 +c-four-times", about="..09-11", likely="09-08", place="E-weir-lane",
        quantity=amount("40 micrograms", MICROGRAM, 40, 40, of=LEVEL),
        alt_content=("A sample taken ... solvent per litre",),
        note="NPB's sentence without the engineer (x03)")
    say("0705", "And it gets worse", act="evaluate", value="Uu", optional=True,
        alt_value=("CT+",), alt_act=("assert",))
    say("0706", "the mayor knows about it since weeks",
        ("u-social", "says", "According to", "people on social media"), links="+c-mayor-knew",
        about="..09-11", note="a plural word is no source")
    say("0707", "got a warning letter in August", alleged, at=letter, links="+c-letter",
        about="08-01..08-31", alt_value=("PR+", "PS+", "Uu"), alt_act=("believe",),
        alt_content=("He allegedly got a warning letter in August", letter),
        note="the letter of the campaigners (s0913) comes later")
    say("0708", "did nothing", alleged, at=letter, links="-c-acted", value="CT-",
        about="..09-11", arguable=True, alt_chains=(("clickwell",),),
        alt_value=("PR-", "PS-", "Uu"), alt_act=("believe", "deny"), alt_content=(letter,))
    say("0709", "foam all over the river right behind the mill",
        own=("shows", "A photo that is going round"), links="+c-depicts", act="show",
        about="..09-11", place="E-outfall", basis="e-foam", root="e-foam", arguable=True,
        alt_act=("assert",),
        alt_content=("A photo that is going round ... right behind the mill",),
        note="the picture of that day; an inference from it is no origin beyond its release")
    say("0710", "Is this why nobody from Brackmoor wants to talk?", act="ask", value="Uu",
        optional=True)
    say("0711", "More than 100 people are said to be in hospital already",
        ("u-said", "says", "are said", None), links="+c-hospital-100", about="..09-11",
        likely="09-11", place="E-infirmary",
        quantity=amount("More than 100 people", "person", 100, None, of=WARD, low_open=True),
        alt_content=("to be in hospital already",), alt_act=("believe",),
        alt_value=("PR+", "PS+", "Uu"))
    say("0712", "We keep you posted, so follow us", act="direct", value="Uu", optional=True,
        alt_content=("follow us", "We keep you posted"), alt_act=("assert",),
        alt_value=("CT+",))


def annotate_findings() -> None:
    """
    Annotate d08: the inspectors measured; the company rejects it.
    """
    ansel = ("ansel", "says", "said", "Ansel")
    quoted = '"That does not tell us ... where to look'
    say("0801", "Solvent came from paper mill",
        ("inspectorate", "says", "say", "river inspectors"), links="+c-mill", about="..09-12",
        likely="09-06..09-12", place="E-mill", first_hand=True, note="headline")
    say("0802", "The solvent that has cut off ... Brackmoor paper mill",
        ("inspectorate", "says", "said", "the Rivers Inspectorate"), links="+c-mill",
        said="09-12", about="..09-12", likely="09-06..09-12", place="E-mill", first_hand=True,
        alt_content=("came from the Brackmoor paper mill",))
    say("0803", "has cut off the drinking water of Kessford", links="+c-cut-off:presupposed",
        act="presuppose", about="..09-12", optional=True,
        alt_chains=(("npb", "inspectorate"),))
    say("0804", "The highest concentration ... right below the mill's outfall",
        ("ansel", "tells", "told", "Ruth Ansel"), at="The highest concentration ... conference",
        links="+c-310", about="..09-12", place="E-outfall", first_hand=True,
        quantity=amount("310 micrograms", MICROGRAM, 310, 310, of="solvent below the outfall"))
    say("0805", "Above the mill there was none", links="-c-above", value="CT-", about="..09-12",
        place="E-ossel", alt_chains=(("npb", "ansel"),), alt_act=("deny",),
        note="no mark of the inspector: the agency's own words as they stand")
    say("0806", "That does not tell us who did what on which night", ansel, at=quoted,
        links="-c-culprit", value="CT-", quote="direct", about="09-12",
        alt_act=("withhold", "deny", "evaluate"), alt_value=("Uu",))
    say("0807", "it does tell us where to look", ansel, at=quoted, act="evaluate", value="CT+",
        quote="direct", optional=True, alt_act=("assert",))
    say("0808", "the findings", ("brackmoor", "rejects", "rejected", "Brackmoor Paper"),
        at="Brackmoor Paper rejected the findings", links="-c-mill:anaphoric", act="deny",
        value="CT-", about="..09-12", alt_content=("rejected the findings",),
        note="'the findings' = s0802")
    tarrant = ("tarrant", "says", "said", "Leonard Tarrant")
    say("0809", "the samples had been taken four days too late", tarrant, links="+c-late",
        about="..09-12", alt_act=("evaluate",))
    say("0810", 'a leaking water main remained "the likeliest explanation by far"', tarrant,
        links="+c-pipes", act="infer", value="PR+", quote="mixed", about="..09-12",
        place="E-weir-lane", alt_act=("assert", "evaluate"), alt_value=("CT+",))
    say("0811", "The level at the Weir Lane pumping station ... Tuesday night",
        ("ossel-water", "says", "said", "Ossel Water"), links="+c-sample-12", about="09-11",
        place="E-weir-lane", quantity=amount("12 micrograms", MICROGRAM, 12, 12, of=LEVEL))
    say("0812", "The legal limit is 10", links="+c-limit",
        quantity=amount("10", MICROGRAM, 10, 10, of="legal limit of the solvent"),
        alt_chains=(("npb", "ossel-water"),))
    say("0813", "a valve at the mill had been left open overnight",
        ("meridian", "reports", "reported", "The Meridian"), links="+c-valve", said="09-11",
        about="..09-11", likely=NIGHT, place="E-mill", root="worker",
        alt_chains=(("npb", "meridian", "worker"),),
        note="we hold the Meridian's own report: its origin is the worker (R1)")
    say("0814", "that report", own=("was not able to confirm", "NPB"), links="=c-valve:anaphoric",
        act="withhold", value="Uu", optional=True,
        alt_content=("NPB was not able to confirm that report", "to confirm that report"))


def annotate_denials() -> None:
    """
    Annotate d09: the hospital, the mayor and the company deny, each its own thing.
    """
    say("0901", "boy died of Kessford water", ("infirmary", "denies", "denies", "Hospital"),
        links="-c-boy-dead", act="deny", value="CT-", about="..09-12", likely="09-11",
        note="headline")
    say("0902", "No child has died of contaminated water in Kessford",
        ("infirmary", "says", "said", "the town's Infirmary"), links="-c-boy-dead", value="CT-",
        said="09-12", about="..09-12", place="E-kessford", alt_act=("deny",))
    say("0903", "a four-year-old boy died after drinking from the tap",
        ("channel-six", "reports", "had reported", "Channel Six"), links="+c-boy-dead",
        said="09-11", about="..09-11", likely="09-11", root="nurse",
        alt_chains=(("post", "channel-six", "nurse"),),
        note="we hold the channel's own report: its origin is the nurse (R1)")
    voss = ("voss", "says", "said", "Miriam Voss")
    quoted = '"We have no such patient ... Miriam Voss'
    both = "We have no such patient, and we have had no death"
    say("0904", "We have no such patient", voss, at=quoted, links="-c-boy-brought", value="CT-",
        quote="direct", about="..09-12", place="E-infirmary", first_hand=True,
        alt_content=(both,), alt_act=("deny",))
    say("0905", "we have had no death", voss, at=quoted, links="-c-boy-dead", value="CT-",
        quote="direct", about="..09-12", place="E-infirmary", first_hand=True,
        alt_content=(both,), alt_act=("deny",))
    figures = "She put ... 17 on Monday"
    say("0906", "the number of people treated at 31", ("voss", "puts", "put", "She"), at=figures,
        links="+c-ill-31", about="..09-12", likely="09-07..09-12", first_hand=True,
        quantity=amount("31", "person", 31, 31, of=TREATED),
        alt_content=("put the number of people treated at 31",
                     "the number of people treated at 31, up from 17 on Monday"),
        note="revises her own s0106")
    say("0907", "17 on Monday", ("voss", "puts", "put", "She"), at=figures, links="+c-ill-17",
        said="09-10", about="..09-10", likely="09-07..09-10", first_hand=True, optional=True,
        quantity=amount("17", "person", 17, 17, of=TREATED),
        alt_content=("up from 17 on Monday",))
    say("0908", "Four were still on the ward", ("voss", "says", "said", "she"),
        at="Four were still on the ward, she said", links="+c-ward-4", about="..09-12",
        likely="09-12", place="E-infirmary", first_hand=True,
        quantity=amount("Four", "person", 4, 4, of=WARD))
    say("0909", "he was thinking of stepping down", ("pell", "denies", "denied", "Gordon Pell"),
        at="Mayor Gordon Pell denied that he was thinking of stepping down", links="-c-resign",
        act="deny", value="CT-", about="..09-12", first_hand=True)
    say("0910", "I was elected to do a job", ("pell", "says", "said", "he"),
        at='"I was elected to do a job," he said', links="+c-elected", quote="direct",
        alt_act=("evaluate",))
    say("0911", "he had been warned of a leak in August",
        ("u-dismissers", "dismisses", "were dismissed as nonsense", None), links="-c-letter",
        act="deny", value="CT-", about="08-01..08-31", arguable=True,
        alt_content=("Claims that he had been warned of a leak in August",
                     "Claims that he had been ... dismissed as nonsense"),
        note="agentless passive: nobody is named, so it adds no origin")
    say("0912", "he had been warned of a leak in August", ("u-claims", "claims", "Claims", None),
        links="+c-letter:implicated", act="assert", about="08-01..08-31", optional=True,
        alt_value=("Uu", "PR+"), alt_act=("believe",),
        note="claims named only to be dismissed")
    say("0913", "There was a letter", ("clean-ossel", "says", "says", "Clean Ossel"),
        at="There was a letter, says Clean Ossel", links="+c-letter", about="08-01..08-31")
    say("0914", "a public meeting in St Anne's hall tonight", links="+c-meeting:presupposed",
        act="presuppose", about="09-12", place="E-st-anne", optional=True)
    say("0915", "she had handed the letter to the mayor's secretary on 20 August",
        ("lowe", "tells", "told", "Bridget Lowe"), links="+c-handed +c-letter:entailed",
        about="08-20", first_hand=True)
    say("0916", "chairs it", links="+c-chairs:presupposed", act="presuppose", optional=True,
        alt_content=("who chairs it",))
    say("0917", "it was looking for it", ("town-hall", "says", "said", "The town hall"),
        links="+c-looking", about="09-12", first_hand=True)
    say("0918", "a valve was left open at its mill",
        ("brackmoor", "denies", "has denied", "Brackmoor Paper"), links="-c-valve", act="deny",
        value="CT-", about="..09-12", likely=NIGHT, place="E-mill")
    say("0919", "a valve was left open at its mill",
        ("meridian", "relays", None, "the Meridian"),
        ("worker", "tells", "was told", "a worker there"), links="+c-valve", about="..09-11",
        likely=NIGHT, place="E-mill", against_interest=True,
        alt_chains=(("post", "worker"),),
        note="the same words, told by one and denied by the other")


def annotate_manager() -> None:
    """
    Annotate d10: a manager against his company's interest; a scientist disavows a quotation.
    """
    hallam = ("hallam", "tells", "told", "Peter Hallam")
    manager = ("hallam", "says", "says", "Brackmoor manager")
    headline = "'I signed the log': Brackmoor manager ... ran into river"
    log = "I signed the log the next morning, and I was asked to leave that line out"
    say("1001", "I signed the log", manager, at=headline, links="+c-signed", quote="direct", about="..09-13",
        likely="09-07", first_hand=True, note="headline")
    say("1002", "solvent ran into river", manager, links="+c-discharge +c-mill:entailed",
        about="..09-13", likely=NIGHT, place="E-ossel", against_interest=True, note="headline")
    say("1003", "solvent escaped into the Ossel on the night of 6 September",
        ("hallam", "admits", "has admitted",
         "The environmental manager of the Brackmoor mill"),
        links="+c-discharge +c-mill:entailed", about=NIGHT, place="E-ossel",
        against_interest=True, alt_act=("concede", "confirm"),
        note="the manager is the Peter Hallam of the next paragraph")
    say("1004", "The valve was open from about ten in the evening until five", hallam,
        links="+c-valve", quote="direct", about=NIGHT, place="E-mill", against_interest=True)
    say("1005", "I signed the log the next morning", hallam, links="+c-signed", quote="direct",
        about="09-07", first_hand=True, alt_content=(log,))
    say("1006", "I was asked to leave that line out", hallam, links="+c-line", quote="direct",
        about="..09-13", likely="09-07", first_hand=True, against_interest=True,
        alt_content=(log,))
    say("1007", "who had asked him", ("hallam", "declines", "would not say", "He"),
        at="He would not say who had asked him", act="withhold", value="Uu", optional=True,
        alt_content=("He would not say who had asked him",))
    say("1008", "Hallam's account bears out that of a night-shift worker", links="+c-bears-out",
        about="..09-13", alt_act=("evaluate", "confirm"))
    say("1009", "this newspaper published on Tuesday", links="+c-published:presupposed",
        act="presuppose", about="09-11", optional=True,
        alt_content=("which this newspaper published on Tuesday",))
    say("1010", "it did not comment on a matter under investigation",
        ("brackmoor", "says", "said", "Brackmoor Paper"), links="=c-discharge", act="withhold",
        value="Uu", optional=True, alt_act=("assert",), alt_value=("CT-", "CT+"))
    say("1011", "The scientist whom ... from its statement", links="+c-distanced",
        about="09-11..09-13",
        alt_content=("has meanwhile distanced himself from its statement",))
    say("1012", "having said that everything pointed to the pipes",
        ("thale", "denies", "denied", "Edwin Thale"), links="-c-thale-said", act="deny",
        value="CT-", about="..09-11", first_hand=True,
        alt_content=("everything pointed to the pipes",),
        note="he denies the saying, not the thing: a disavowal (k04, k05)")
    say("1013", "I told them that I had not seen a single sample",
        ("thale", "says", "said", "he"), at='"I told them ... he said', links="+c-no-sample",
        quote="direct", about="..09-11", first_hand=True, alt_value=("CT-",),
        alt_content=("I had not seen a single sample",))
    say("1014", "The sentence is not mine", ("thale", "says", None, None),
        links="-c-thale-said:anaphoric", act="deny", value="CT-", quote="direct",
        about="..09-11", first_hand=True, alt_act=("assert",))
    say("1015", "they had opened an inquiry",
        ("police", "confirms", "confirmed", "Wendshire police"), links="+c-inquiry",
        act="confirm", about="..09-13", first_hand=True, alt_act=("assert",))


def annotate_namesake() -> None:
    """
    Annotate d11: another Peter Hallam, and a picture older than it was said to be.
    """
    say("1101", "Peter Hallam has had the same telephone number for twenty-two years",
        links="+c-phone")
    say("1102", "Since Wednesday it has not stopped ringing", links="-c-silent", value="CT-",
        about="09-12..09-13", alt_value=("CT+",), alt_act=("deny",))
    say("1103", "Hallam, 58, teaches swimming at the Kessford baths", links="+c-teacher",
        place="E-baths")
    say("1104", "He shares his name with the environmental manager of the Brackmoor mill",
        links="+c-namesake",
        alt_content=("He shares his name ... in the Ossel",))
    say("1105", "strangers have threatened to drown him in the Ossel", links="+c-threat",
        about="..09-13", alt_content=("He shares his name ... in the Ossel",))
    say("1106", "I have never set foot in that mill", ("hallam-swim", "tells", "told", "he"),
        links="-c-in-mill -c-swim-poison:implicated", value="CT-", quote="direct",
        about="..09-13", place="E-mill", first_hand=True, alt_act=("deny",))
    say("1107", "The other Peter Hallam has not come to work since Monday",
        ("colleagues", "say", "according to", "two of his colleagues"), links="-c-at-work",
        value="CT-", about="09-10..09-13", place="E-mill", alt_act=("deny",))
    say("1108", "whether it had suspended him",
        ("brackmoor", "declines", "would not say", "Brackmoor Paper"),
        links="=c-hallam-suspended", act="withhold", value="Uu", optional=True,
        alt_content=("would not say whether it had suspended him",))
    say("1109", "And then there is the picture", act="evaluate", value="Uu", optional=True,
        alt_value=("CT+",), alt_act=("assert",))
    say("1110", "The photograph of foam ... taken this week",
        links="-c-depicts-now +c-photo-old:entailed", act="infer", value="CT-",
        about="09-10..09-13", place="E-outfall", basis="e-foam", root="e-foam", arguable=True,
        alt_act=("assert", "deny"), alt_content=("cannot have been taken this week",),
        note="an inspection of the picture: it rests on the picture")
    say("1111", "it shows the iron footbridge",
        links="+c-photo-old", act="show", about="..06-30", place="E-outfall",
        basis="e-foam", root="e-foam", arguable=True, alt_act=("assert",),
        alt_content=("it shows the iron footbridge ... in June", "the iron footbridge"),
        note="with the bridge gone since June, the picture is from June or before")
    say("1112", "was pulled down in June", links="+c-footbridge:presupposed", act="presuppose",
        about="06-01..06-30", optional=True, alt_content=("which was pulled down in June",),
        alt_act=("assert",))
    say("1113", "Clean Ossel published on Tuesday", links="+c-release:presupposed",
        act="presuppose", about="09-11", optional=True,
        alt_content=("that Clean Ossel published on Tuesday",))
    say("1114", "she did not know who had taken it or when",
        ("lowe", "concedes", "conceded", "Bridget Lowe"), links="+c-undated", value="CT-",
        about="..09-13", first_hand=True, against_interest=True, alt_value=("CT+", "Uu"),
        alt_act=("concede", "withhold"))
    quoted = '"Somebody sent it to us ... she said'
    lowe = ("lowe", "says", "said", "she")
    both = "Somebody sent it to us, and we believed it"
    say("1115", "Somebody sent it to us", lowe, at=quoted, links="+c-sent", quote="direct",
        about="..09-11", first_hand=True, alt_content=(both,))
    say("1116", "we believed it", lowe, at=quoted, links="+c-believed", quote="direct",
        about="..09-11", first_hand=True, alt_content=(both,))
    say("1117", "Nadia Quill's children are better", links="+c-quill-better", about="09-13")
    say("1118", "She is still boiling rice in bottled water", links="+c-rice", about="09-13")


def annotate_retraction() -> None:
    """
    Annotate d12: the channel withdraws its report and says how it came about.
    """
    nurse = ("nurse", "tells", "tells", "The nurse")
    both = "she had the story from a colleague and had not seen the boy herself"
    first = "The nurse now ... the boy herself"
    say("1201", "a four-year-old boy had died in Kessford after drinking contaminated tap water",
        own=("reported", "Channel Six"), links="+c-boy-dead:implicated", value="Uu",
        said="09-11", about="..09-11", likely="09-11", optional=True, alt_value=("CT+",),
        note="its own report, told as past in order to withdraw it")
    say("1202", "that report", own=("withdraw", "We"), links="-c-boy-dead:implicated",
        act="retract", value="Uu", about="..09-11", alt_act=("deny", "withdraw"),
        alt_value=("CT-",), alt_content=("We withdraw that report",),
        note="withdrawing is the correction k01; the denial is the next sentence")
    say("1203", "No child has died", links="-c-boy-dead", value="CT-", about="..09-13",
        place="E-kessford", alt_act=("deny",),
        note="the channel's own word, no origin of a denial by itself")
    say("1204", "she had the story from a colleague", nurse, at=first, links="+c-hearsay",
        about="..09-11", first_hand=True, alt_content=(both,))
    say("1205", "had not seen the boy herself", nurse, at=first, links="-c-seen-boy",
        value="CT-", about="..09-11", first_hand=True, alt_content=(both,), alt_act=("deny",))
    say("1206", "it", ("infirmary", "denies", "denied", "The Infirmary"),
        at="The Infirmary denied it", links="-c-boy-dead:anaphoric", act="deny", value="CT-",
        said="09-12", about="..09-12", alt_content=("denied it",), note="'it' = the report")
    say("1207", "we should have waited for its answer", act="evaluate", value="Uu",
        optional=True, alt_value=("CT+",), alt_act=("assert",))
    say("1208", "We apologise to the people of Kessford and to the staff of the hospital",
        act="evaluate", value="Uu", optional=True, alt_value=("CT+",), alt_act=("assert",))


def annotate_regret() -> None:
    """
    Annotate d13: the company regrets what it had denied; the last figures.
    """
    regret = ("brackmoor", "says", "said", "Brackmoor Paper")
    statement = "In a statement of four sentences ... pay for the damage"
    both = 'it "deeply regrets ... pay for the damage'
    say("1301", "Kessford may drink its water again", links="+c-safe", about="09-14",
        alt_chains=(("npb", "ossel-water"),),
        note="headline without a source; the announcement of s1302 (x08)")
    say("1302", "The people of Kessford may drink their tap water again",
        ("ossel-water", "says", "said", "Ossel Water"), links="+c-safe", said="09-14",
        about="09-14", place="E-kessford")
    say("1303", "Three samples in a row had been below the legal limit",
        ("ossel-water", "says", "according to", "the utility"),
        at="Three samples in a row ... the utility", links="+c-below", about="..09-14",
        quantity=amount("below the legal limit", MICROGRAM, 0, 10, of=LEVEL))
    say("1304", 'it "deeply regrets the discharge of 6 September"', regret, at=statement,
        links="+c-discharge +c-mill:entailed", quote="mixed", said="09-14", about="09-06",
        place="E-mill", against_interest=True, alt_act=("concede", "evaluate"),
        alt_value=("Uu",), alt_content=(both, "the discharge of 6 September"),
        note="who regrets a discharge says that there was one; its denial of the source ends here")
    say("1305", "would pay for the damage", regret, at=statement, links="+c-pay", said="09-14",
        about="09-14..", alt_value=("PR+",), alt_act=("commit",), alt_content=(both,))
    say("1306", "It has suspended its managing director, Leonard Tarrant",
        links="+c-tarrant-suspended", about="..09-14", alt_chains=(("npb", "brackmoor"),),
        note="no mark of the statement: the agency's own words as they stand")
    say("1307", "who had ordered the log to be changed",
        ("brackmoor", "declines", "did not say", "The company"),
        at="The company did not say who had ordered the log to be changed", act="withhold",
        value="Uu", optional=True,
        alt_content=("The company did not say who had ordered the log to be changed",),
        alt_act=("assert",), alt_value=("CT-",))
    say("1308", "Tarrant could not be reached", act="withhold", value="Uu", optional=True,
        alt_act=("assert",), alt_value=("CT-", "CT+"))
    total = "it had treated 46 people in all, the last of them on Thursday"
    infirmary = ("infirmary", "says", "said", "Kessford Infirmary")
    say("1309", "it had treated 46 people in all", infirmary, links="+c-ill-46",
        about="..09-14", likely="09-07..09-13", first_hand=True, alt_content=(total,),
        quantity=amount("46 people", "person", 46, 46, of=TREATED),
        note="revises the total of its director (s0906)")
    say("1310", "the last of them on Thursday", infirmary, links="+c-last", about="09-13",
        first_hand=True, optional=True, alt_content=(total,))
    say("1311", "We are not finished", ("ansel", "tells", "told", "Ruth Ansel"),
        links="-c-finished", value="CT-", quote="direct", about="09-14", first_hand=True,
        alt_act=("evaluate", "deny"))
    she = ("ansel", "says", "said", "She")
    later = "charges were possible but that it was for the prosecutor to decide"
    say("1312", "charges were possible", she, links="+c-charges", value="PS+", about="09-14..",
        alt_value=("CT+",), alt_content=(later,))
    say("1313", "it was for the prosecutor to decide", she, links="+c-prosecutor",
        alt_content=(later,), alt_act=("evaluate",))
    say("1314", "The town council will meet on Monday", links="+c-council-meets", about="09-17",
        alt_value=("PR+",))
    call = "Clean Ossel has called for ... unanswered letters"
    say("1315", "Mayor Gordon Pell to resign",
        ("clean-ossel", "calls", "has called for", "Clean Ossel"), at=call,
        links="+c-resign-call", act="direct", value="Uu", about="..09-14", first_hand=True,
        alt_content=("Mayor Gordon Pell to resign ... unanswered letters",))
    say("1316", "a summer of unanswered letters",
        ("clean-ossel", "calls", "calls", "it"), at="what it calls a summer of unanswered letters",
        links="-c-answered:presupposed", act="evaluate", value="CT+", optional=True,
        alt_value=("CT-", "Uu"), alt_act=("presuppose",))


def annotate_zombie() -> None:
    """
    Annotate d14: what was withdrawn, superseded and disavowed; and the wrong man.
    """
    say("1401", "A four-year-old boy died in Kessford after drinking contaminated tap water",
        ("channel-six", "reports", "reported", "Channel Six"), links="+c-boy-dead",
        about="..09-14", likely="09-11", place="E-kessford", root="nurse",
        alt_chains=(("clickwell", "channel-six", "nurse"),),
        note="zombie: still cites the report that was withdrawn the day before")
    say("1402", "His poor parents!", act="evaluate", value="Uu", optional=True,
        alt_content=("His poor parents",))
    say("1403", "17 people had to be treated for stomach cramps since Friday", links="+c-ill-17",
        about="09-07..09-14", likely="09-07..09-10",
        quantity=amount("17 people", "person", 17, 17, of=TREATED),
        note="a figure that its source has replaced twice")
    say("1404", "The level of the solvent was four times over the limit", links="+c-four-times",
        about="..09-14", likely="09-08")
    say("1405", "he let the poison in the river",
        ("hallam-swim", "confesses", "has confessed", "Peter Hallam"), links="+c-swim-poison",
        about="..09-14", likely=NIGHT, place="E-ossel", root="u-confessed", arguable=True,
        alt_chains=(("clickwell", "hallam"), ("clickwell",)), alt_act=("confirm",),
        alt_content=("Peter Hallam, a swimming teacher, has confessed ... in the river",),
        note="a misreport: the words of another man of that name; his own differ (s1106, x13), "
        "so nobody stands behind it")
    say("1406", "to look for him", ("u-hearsay", "says", "is said", None), links="+c-wanted",
        about="..09-14", likely="09-14", alt_act=("believe",), alt_value=("PR+", "PS+", "Uu"),
        alt_content=("The police is said to look for him",))
    say("1407", "everything points to the old pipes", ("thale", "says", "says", "A professor"),
        links="+c-pipes", act="infer", value="PR+", about="..09-14", arguable=True,
        alt_act=("assert",), alt_value=("CT+",),
        note="unnamed here; the professor and his sentence are those of d04, disavowed in d10")
    say("1408", "So who is lying??", act="ask", value="Uu", optional=True,
        alt_content=("who is lying?", "So who is lying?"))
    say("1409", "Write it in the comments!", act="direct", value="Uu", optional=True,
        alt_content=("Write it in the comments",))


# -- who speaks -----------------------------------------------------------------------------------


SOURCES: list[Record] = [
    source("npb", "National Press Bureau", "news agency", None, "NPB",
           "The National Press Bureau"),
    source("gazette", "Kessford Gazette", "outlet", None, "Gazette"),
    source("meridian", "The Morning Meridian", "outlet", None, "Meridian", "The Meridian"),
    source("channel-six", "Channel Six", "outlet"),
    source("clickwell", "ClickWell", "outlet"),
    source("post", "The Wendshire Post", "outlet", None, "Post"),
    source("brackmoor", "Brackmoor Paper", "organisation", "company", "Brackmoor", "The company"),
    source("tarrant", "Leonard Tarrant", "person", "company", "Tarrant", speaks_for="brackmoor",
           note="managing director"),
    source("marsh", "Sylvie Marsh", "person", "company", "Marsh", speaks_for="brackmoor"),
    source("hallam", "Peter Hallam", "person", "company",
           "The environmental manager of the Brackmoor mill", "Brackmoor manager",
           note="NOT the swimming teacher; he does not speak for the company"),
    source("worker", "a night-shift worker at the mill", "anonymous", "company", "worker",
           "a worker at the mill", "The man", "a worker there", named=False,
           note="party by employment, as the text presents him; he speaks against it"),
    source("colleagues", "two colleagues of the environmental manager", "anonymous collective",
           "company", "two of his colleagues", named=False, plural=True),
    source("denny", "Carl Denny", "person", "workers", note="represents the workers of the mill"),
    source("clean-ossel", "Clean Ossel", "organisation", "campaign"),
    source("lowe", "Bridget Lowe", "person", "campaign", speaks_for="clean-ossel"),
    source("ossel-water", "Ossel Water", "organisation", "utility", "the utility",
           note="its own mains are one of the causes in question"),
    source("corrigan", "Ada Corrigan", "person", "utility", "the utility's chief engineer",
           speaks_for="ossel-water"),
    source("inspectorate", "Rivers Inspectorate", "organisation", None,
           "The Rivers Inspectorate", "river inspectors", "the Inspectorate"),
    source("ansel", "Ruth Ansel", "person", None, "Ansel", speaks_for="inspectorate"),
    source("spokesman", "a spokesman for the Rivers Inspectorate", "anonymous", None,
           "A spokesman for the Rivers Inspectorate", named=False, speaks_for="inspectorate"),
    source("infirmary", "Kessford Infirmary", "organisation", None, "Hospital",
           "the town's Infirmary", "The Infirmary", "the hospital"),
    source("voss", "Miriam Voss", "person", None, speaks_for="infirmary",
           note="medical director"),
    source("nurse", "a nurse at the Infirmary", "anonymous", None, "The nurse", named=False),
    source("pell", "Gordon Pell", "person", "town", "Mayor Gordon Pell", "the mayor"),
    source("council", "Kessford town council", "organisation", "town", "the town council"),
    source("town-hall", "Kessford town hall", "organisation", "town", "The town hall"),
    source("police", "Wendshire police", "organisation", None),
    source("thale", "Edwin Thale", "person", None, "Professor Edwin Thale", "A professor"),
    source("ferrier", "Tom Ferrier", "person", None, note="angler; non-party on the text alone"),
    source("quill", "Nadia Quill", "person", None, note="mother of two in Tanner Street"),
    source("hallam-swim", "Peter Hallam", "person", None,
           note="swimming teacher, NOT the environmental manager"),
    unattributed("u-report", "a report"),
    unattributed("u-social", "people on social media", plural=True),
    unattributed("u-alleged", "allegedly"),
    unattributed("u-said", "are said"),
    unattributed("u-dismissers", "were dismissed as nonsense"),
    unattributed("u-claims", "Claims", plural=True),
    unattributed("u-confessed", "has confessed"),
    unattributed("u-hearsay", "is said"),
]


# -- whom and what they speak about ---------------------------------------------------------------

# Entity: name, type, the surface forms that name it.  The two Peter Hallams cannot be told apart
# by form; `namesakes` gives the second one his mentions.
ENTITIES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "E-brackmoor": ("Brackmoor Paper", "organisation", ("Brackmoor Paper", "Brackmoor")),
    "E-tarrant": ("Leonard Tarrant", "person", ("Leonard Tarrant", "Tarrant")),
    "E-marsh": ("Sylvie Marsh", "person", ("Sylvie Marsh",)),
    "E-hallam": ("Peter Hallam", "person", ("Peter Hallam", "Hallam")),
    "E-hallam-swim": ("Peter Hallam", "person", ()),
    "E-denny": ("Carl Denny", "person", ("Carl Denny",)),
    "E-clean-ossel": ("Clean Ossel", "organisation", ("Clean Ossel",)),
    "E-lowe": ("Bridget Lowe", "person", ("Bridget Lowe",)),
    "E-ossel-water": ("Ossel Water", "organisation", ("Ossel Water",)),
    "E-corrigan": ("Ada Corrigan", "person", ("Ada Corrigan",)),
    "E-inspectorate": (
        "Rivers Inspectorate", "organisation", ("Rivers Inspectorate", "Inspectorate"),
    ),
    "E-ansel": ("Ruth Ansel", "person", ("Ruth Ansel", "Ansel")),
    "E-infirmary": ("Kessford Infirmary", "organisation", ("Kessford Infirmary", "Infirmary")),
    "E-voss": ("Miriam Voss", "person", ("Miriam Voss",)),
    "E-pell": ("Gordon Pell", "person", ("Gordon Pell",)),
    "E-police": ("Wendshire police", "organisation", ("Wendshire police",)),
    "E-thale": ("Edwin Thale", "person", ("Edwin Thale",)),
    "E-ferrier": ("Tom Ferrier", "person", ("Tom Ferrier",)),
    "E-quill": ("Nadia Quill", "person", ("Nadia Quill",)),
    "E-isley": ("Mark Isley", "person", ("Mark Isley", "MARK ISLEY", "ISLEY")),
    "E-reeve": ("Dana Reeve", "person", ("DANA REEVE", "REEVE")),
    "E-npb": ("National Press Bureau", "organisation", ("National Press Bureau", "NPB")),
    "E-meridian": ("The Morning Meridian", "organisation", ("Meridian",)),
    "E-channel-six": ("Channel Six", "organisation", ("Channel Six",)),
    "E-gazette": ("Kessford Gazette", "organisation", ("Gazette",)),
    "E-post": ("The Wendshire Post", "organisation", ("the Post",)),
    "E-kessford": ("Kessford", "place", ("Kessford", "KESSFORD")),
    "E-mill": ("Brackmoor mill", "place", ("Brackmoor paper mill", "Brackmoor mill")),
    "E-ossel": ("Ossel", "place", ("Ossel",)),
    "E-weir-lane": ("Weir Lane", "place", ("Weir Lane",)),
    "E-tanner": ("Tanner Street", "place", ("Tanner Street",)),
    "E-st-anne": ("St Anne's hall", "place", ("St Anne's hall",)),
    "E-square": ("market square of Kessford", "place", ("market square",)),
    "E-baths": ("Kessford baths", "place", ("Kessford baths",)),
    "E-istead": ("Istead University", "organisation", ("Istead University",)),
    "E-outfall": ("outfall of the Brackmoor mill", "place", ("outfall",)),
}

SWIMMER = (
    ("d11", "The wrong Peter Hallam", "Peter Hallam"),
    ("d11", "Peter Hallam has had the same telephone number", "Peter Hallam"),
    ("d11", "Hallam, 58", "Hallam"),
    ("d14", "Peter Hallam, a swimming teacher", "Peter Hallam"),
)
"""Where the swimming teacher is named: document, words around, name."""

TRAPS = {
    "E-hallam": "the swimming teacher of d11 and d14 has the same name and is another man",
    "E-hallam-swim": "not the environmental manager of the mill",
}

PLACES: list[Record] = [
    {"id": place, "within": "E-kessford"}
    for place in ("E-mill", "E-weir-lane", "E-tanner", "E-st-anne", "E-square", "E-baths")
] + [{"id": "E-outfall", "within": "E-mill"}]


def entities() -> list[Record]:
    """
    Return the entities, with the mentions of one name divided between its two bearers.
    """
    found = {record["id"]: record for record in STORY.entities(ENTITIES, TRAPS)}
    his = []
    for doc, around, name in SWIMMER:
        span = find(doc, name, find(doc, around))
        his.append({"doc": doc} | segment(doc, span))
    manager, swimmer = found["E-hallam"], found["E-hallam-swim"]
    swimmer["mentions"] = his
    manager["mentions"] = [mention for mention in manager["mentions"] if mention not in his]
    return list(found.values())


# -- claims ---------------------------------------------------------------------------------------


def claims() -> list[Record]:
    """
    Return all claims; the contested ones first, the background last.
    """
    level, treated = "quantity:concentration", "quantity:treated"
    weeks = "08-01..08-31"
    return [
        claim("c-valve", "A valve at the Brackmoor mill was left open in the night of 6 September",
              "state:open", VALVE, True, valid=NIGHT),
        claim("c-sealed", "Every valve at the Brackmoor mill was closed in the night of "
              "6 September", "state:closed", VALVE, True, valid="09-06"),
        claim("c-discharge", "Solvent ran from the Brackmoor mill into the Ossel in the night of "
              "6 September", "event:discharge", "E-mill", "solvent into E-ossel", valid=NIGHT),
        claim("c-mill", "The solvent in Kessford's water came from the Brackmoor paper mill",
              "cause", CAUSE, "Brackmoor paper mill", valid="09-06..09-14"),
        claim("c-pipes", "The solvent in Kessford's water came from the old water main", "cause",
              CAUSE, "leaking water main", valid="09-06..09-14"),
        claim("c-boy-dead", "A four-year-old boy died in Kessford after drinking the water",
              "event:die", "four-year-old boy in Kessford", True, valid="09-11..09-14"),
        claim("c-boy-brought", "The boy was brought to the Infirmary on 9 September",
              "event:admit", "four-year-old boy in Kessford", "E-infirmary", valid="09-09"),
        claim("c-ill-17", "17 people had been treated at the Infirmary by 10 September", treated,
              TREATED, number(17, 17, "person", cumulative=True), valid="09-10"),
        claim("c-ill-31", "31 people had been treated at the Infirmary by 12 September", treated,
              TREATED, number(31, 31, "person", cumulative=True), valid="09-12"),
        claim("c-ill-46", "46 people had been treated at the Infirmary by 14 September", treated,
              TREATED, number(46, 46, "person", cumulative=True), valid="09-14"),
        claim("c-hospital-100", "More than 100 people were in hospital on 11 September",
              "quantity:in-hospital", WARD, number(100, None, "person", low_open=True),
              valid="09-11"),
        claim("c-ward-4", "Four people were in hospital on 12 September", "quantity:in-hospital",
              WARD, number(4, 4, "person"), valid="09-12"),
        claim("c-letter", "Mayor Pell was warned of a leak in August 2029, by letter",
              "event:warn", "E-pell", "letter", valid=weeks),
        claim("c-handed", "Bridget Lowe handed the letter to the mayor's secretary on 20 August",
              "event:deliver", "E-lowe", "letter to E-pell", valid="08-20"),
        claim("c-mayor-heard", "Mayor Pell first heard of the contamination on 9 September",
              "event:learn", "E-pell", "contamination", valid="09-09"),
        claim("c-mayor-knew", "Mayor Pell had known of the contamination for weeks",
              "state:informed", "E-pell", "contamination", valid="08-20..09-11"),
        claim("c-thale-said", "Edwin Thale said that everything pointed to the old pipes",
              "event:say", "E-thale", "everything points to the old pipes", valid="..09-11"),
        claim("c-depicts-now", "Clean Ossel's photograph shows foam at the mill's outfall on "
              "11 September 2029", "evidence:depicts", "e-foam", "foam @ E-outfall",
              valid="..09-11", depicted_from="2029-09-11"),
        claim("c-depicts", "The photograph shows foam on the river behind the mill",
              "evidence:depicts", "e-foam", "foam @ E-outfall", valid="..09-11",
              depicted_from="0001-01-01", note="at no stated time: any date fits"),
        claim("c-photo-old", "The photograph was taken in June 2029 or before", "evidence:date",
              "e-foam", "before 2029-07-01", valid="..06-30"),
        claim("c-undated", "Clean Ossel does not know when the photograph was taken",
              "evidence:date", "e-foam", "unknown", valid="09-11..09-13"),
        claim("c-release", "Clean Ossel published a photograph of foam on 11 September",
              "event:release", "E-clean-ossel", "e-foam", valid="09-11"),
        claim("c-swim-poison", "The swimming teacher Peter Hallam let the solvent into the river",
              "event:discharge", "E-hallam-swim", "solvent into E-ossel", valid=NIGHT),
        claim("c-in-mill", "The swimming teacher Peter Hallam has been in the Brackmoor mill",
              "event:visit", "E-hallam-swim", "E-mill", valid="..09-13"),
        claim("c-told", "About 9,000 households were told not to drink their tap water",
              "quantity:households", TOLD, number(8100, 9900, "household"),
              valid="09-10..09-13"),
        claim("c-safe", "Kessford's tap water may be drunk again", "state:drinkable",
              "tap water of Kessford", True, valid="09-14"),
        claim("c-solvent", "A solvent was found in Kessford's water supply", "event:find",
              CAUSE, True, valid="..09-10"),
        claim("c-sample-40", "The water at Weir Lane held 40 micrograms of solvent per litre on "
              "8 September", level, LEVEL, number(40, 40, MICROGRAM), valid="09-08"),
        claim("c-sample-12", "The water at Weir Lane held 12 micrograms per litre on "
              "11 September", level, LEVEL, number(12, 12, MICROGRAM), valid="09-11"),
        claim("c-below", "Three samples in a row were below the legal limit by 14 September",
              level, LEVEL, number(0, 10, MICROGRAM, high_open=True), valid="09-14"),
        claim("c-310", "The river below the mill's outfall held 310 micrograms per litre", level,
              "solvent below the outfall", number(310, 310, MICROGRAM), valid="09-10..09-12"),
        claim("c-four-times", "The solvent at Weir Lane was at four times the legal limit on "
              "8 September", "quantity:multiple", LEVEL, number(4, 4, "times the limit"),
              valid="09-08"),
        claim("c-limit", "The legal limit of the solvent is 10 micrograms per litre",
              "quantity:limit", "legal limit of the solvent", number(10, 10, MICROGRAM),
              valid=None),
        claim("c-above", "There was solvent in the river above the mill", "state:polluted",
              "E-ossel above E-mill", True, valid="09-10..09-12"),
        claim("c-culprit", "The findings tell who did what on which night", "state:known",
              "culprit", True, valid="09-12"),
        claim("c-late", "The river samples were taken four days too late", "event:sample",
              "E-inspectorate", "four days too late", valid="09-10..09-12"),
        claim("c-samples", "Inspectors took samples from the river", "event:sample",
              "E-inspectorate", "E-ossel", valid="09-10"),
        claim("c-results", "The inspectors expected results by 12 September", "event:expect",
              "E-inspectorate", "results", valid="09-10..09-12"),
        claim("c-call", "The Inspectorate received a call on 7 September", "event:call",
              "E-inspectorate", "call about the river", valid="09-07"),
        claim("c-came", "The Inspectorate sent somebody after the call of 7 September",
              "event:come", "E-inspectorate", "E-ossel", valid="09-07"),
        claim("c-foam-friday", "There was white foam on the Ossel on 7 September", "state:foam",
              "E-ossel", True, valid="09-07"),
        claim("c-smell", "The Ossel smelt like nail varnish on the morning of 7 September",
              "state:smell", "E-ossel", "nail varnish", valid="09-07"),
        claim("c-touched", "Somebody on the night shift touched a valve on 6 September",
              "event:touch", "night shift of E-mill", "a valve", valid="09-06"),
        claim("c-supervisor", "A supervisor noticed the open valve at about five",
              "event:notice", "a supervisor at E-mill", "the open valve", valid="09-07"),
        claim("c-closed-again", "Somebody closed the valve on the morning of 7 September",
              "event:close", VALVE, True, valid="09-07"),
        claim("c-hush", "The workers were told to keep silent", "event:order",
              "workers of E-mill", "silence", valid="09-07..09-11"),
        claim("c-signed", "Peter Hallam signed the log on 7 September", "event:sign", "E-hallam",
              "log", valid="09-07"),
        claim("c-line", "Peter Hallam was asked to leave the valve out of the log", "event:ask",
              "E-hallam", "leave the line out", valid="09-07"),
        claim("c-bears-out", "Hallam's account bears out that of the worker", "relation:agree",
              "account of E-hallam", "account of the worker", valid=None),
        claim("c-published", "The Meridian published the worker's account on 11 September",
              "event:publish", "E-meridian", "the worker's account", valid="09-11"),
        claim("c-distanced", "Thale has distanced himself from the company's statement",
              "event:distance", "E-thale", "statement of E-brackmoor", valid="09-11..09-13"),
        claim("c-no-sample", "Thale told the company that he had seen no sample", "event:say",
              "E-thale", "no sample seen", valid="..09-11"),
        claim("c-authority", "Thale is an authority on river chemistry", "role", "E-thale",
              "authority on river chemistry", valid=None),
        claim("c-inquiry", "Wendshire police opened an inquiry", "event:open", "E-police",
              "inquiry", valid="..09-13"),
        claim("c-hallam-suspended", "Brackmoor has suspended its environmental manager",
              "event:suspend", "E-hallam", "E-brackmoor", valid="..09-13"),
        claim("c-tarrant-suspended", "Brackmoor has suspended its managing director",
              "event:suspend", "E-tarrant", "E-brackmoor", valid="..09-14"),
        claim("c-at-work", "The environmental manager came to work after 10 September",
              "event:work", "E-hallam", "E-mill", valid="09-11..09-13"),
        claim("c-pay", "Brackmoor Paper will pay for the damage", "event:pay", "E-brackmoor",
              "damage", valid="09-14.."),
        claim("c-cooperates", "Brackmoor Paper co-operates with the authorities",
              "event:cooperate", "E-brackmoor", "authorities", valid="09-11"),
        claim("c-fined", "Brackmoor Paper was fined in 2024 for bleach in the Ossel",
              "event:fine", "E-brackmoor", "bleach in E-ossel",
              valid="2024-01-01..2024-12-31"),
        claim("c-replaced", "The pipes of the mill were replaced after 2024", "event:replace",
              "pipes of E-mill", True, valid="2024-01-01..09-10"),
        claim("c-nothing", "There is nothing to see at the mill", "state:harmless", "E-mill",
              True, valid="..09-11"),
        claim("c-main-old", "The water main in Weir Lane is eighty years old", "quantity:age",
              "water main in E-weir-lane", number(80, 80, "year"), valid="09-11"),
        claim("c-main-leaks", "The water main in Weir Lane leaks", "state:leaking",
              "water main in E-weir-lane", True, valid="..09-11"),
        claim("c-danger", "Some of the patients of 10 September are in danger",
              "state:in-danger", "patients of E-infirmary", True, valid="09-10"),
        claim("c-last", "The last patient was treated on 13 September", "event:treat",
              "E-infirmary", "last patient", valid="09-13"),
        claim("c-hearsay", "The nurse had the story from a colleague", "event:hear",
              "a nurse at E-infirmary", "a colleague", valid="..09-11"),
        claim("c-seen-boy", "The nurse saw the boy herself", "event:see",
              "a nurse at E-infirmary", "the boy", valid="..09-11"),
        claim("c-gag", "The hospital's staff were told not to speak to the press",
              "event:order", "staff of E-infirmary", "silence", valid="..09-11"),
        claim("c-resign", "Mayor Pell is thinking of stepping down", "state:resigning",
              "E-pell", True, valid="..09-12"),
        claim("c-resign-call", "Clean Ossel called for the mayor's resignation", "event:call",
              "E-clean-ossel", "resignation of E-pell", valid="..09-14"),
        claim("c-elected", "Mayor Pell was elected to do a job", "state", "E-pell", "elected",
              valid=None),
        claim("c-acted", "Mayor Pell acted on the letter", "event:act", "E-pell", "letter",
              valid="08-01..09-11"),
        claim("c-looking", "The town hall is looking for the letter", "event:search",
              "town hall", "letter", valid="09-12"),
        claim("c-warned-council", "Clean Ossel has warned the council since the spring",
              "event:warn", "town council", "E-clean-ossel", valid="03-01..09-11"),
        claim("c-answered", "The council answered Clean Ossel's letters", "event:answer",
              "town council", "letters of E-clean-ossel", valid="..09-11"),
        claim("c-informed", "The residents of Tanner Street are told what is happening",
              "event:inform", "residents of E-tanner", True, valid="09-10"),
        claim("c-meeting", "There is a public meeting in St Anne's hall on 12 September",
              "event:meet", "E-clean-ossel", "E-st-anne", valid="09-12"),
        claim("c-chairs", "Bridget Lowe chairs Clean Ossel", "role", "E-lowe",
              "chair of E-clean-ossel", valid=None),
        claim("c-sent", "Somebody sent Clean Ossel the photograph", "event:send", "e-foam",
              "E-clean-ossel", valid="..09-11"),
        claim("c-believed", "Clean Ossel believed the photograph", "event:believe",
              "E-clean-ossel", "e-foam", valid="..09-11"),
        claim("c-footbridge", "The iron footbridge was pulled down in June 2029",
              "event:demolish", "iron footbridge", True, valid="06-01..06-30"),
        claim("c-phone", "The swimming teacher has had one telephone number for 22 years",
              "state", "telephone of E-hallam-swim", "22 years", valid=None),
        claim("c-silent", "The swimming teacher's telephone stopped ringing after 12 September",
              "event:stop", "telephone of E-hallam-swim", "ringing", valid="09-12..09-13"),
        claim("c-teacher", "Peter Hallam teaches swimming at the Kessford baths", "role",
              "E-hallam-swim", "swimming teacher", valid=None),
        claim("c-namesake", "The swimming teacher has the name of the mill's environmental "
              "manager", "relation:namesake", "E-hallam-swim", "E-hallam", valid=None),
        claim("c-threat", "Strangers threatened the swimming teacher", "event:threaten",
              "E-hallam-swim", "drowning", valid="..09-13"),
        claim("c-wanted", "The police are looking for the swimming teacher", "event:search",
              "E-police", "E-hallam-swim", valid="09-14"),
        claim("c-schools", "All four schools in Kessford stay shut until 12 September",
              "state:shut", "schools of E-kessford", True, valid="09-10..09-11"),
        claim("c-lorries", "Lorries handed out water in the market square on 10 September",
              "event:hand-out", "E-square", "bottled water", valid="09-10"),
        claim("c-queue", "The queue for water reached the railway station", "state:length",
              "queue in E-square", "to the railway station", valid="09-10"),
        claim("c-draws", "The Weir Lane station draws its water from the Ossel below the mill",
              "state", "E-weir-lane", "draws from E-ossel", valid=None),
        claim("c-employs", "Brackmoor Paper employs 600 people in Kessford", "quantity:employees",
              "E-brackmoor", number(600, 600, "person"), valid=None),
        claim("c-fished", "Tom Ferrier has fished below the weir for thirty years", "state",
              "E-ferrier", "fishes below the weir", valid=None),
        claim("c-quill-ill", "Nadia Quill's children have been ill since 8 September",
              "state:ill", "children of E-quill", True, valid="09-08..09-10"),
        claim("c-quill-better", "Nadia Quill's children are better", "state:better",
              "children of E-quill", True, valid="09-13"),
        claim("c-rice", "Nadia Quill boils rice in bottled water", "event:boil", "E-quill",
              "rice", valid="09-13"),
        claim("c-night-worker", "The Meridian's worker works on the night shift", "role",
              "a worker at E-mill", "night shift", valid=None),
        claim("c-denny-role", "Carl Denny represents the workers of the mill", "role",
              "E-denny", "workers of E-mill", valid=None),
        claim("c-scapegoats", "The workers are being made scapegoats", "event:blame",
              "workers of E-mill", "scapegoats", valid="09-11"),
        claim("c-isley", "Channel Six's reporter is outside the hospital", "location",
              "E-isley", "outside E-infirmary", valid="09-11"),
        claim("c-live", "Leonard Tarrant lives in Kessford", "residence", "E-tarrant",
              "E-kessford", valid=None),
        claim("c-same-water", "The children of the mill's managers drink the same water",
              "event:drink", "children of E-tarrant", "tap water of Kessford", valid="..09-11"),
        claim("c-bottles", "Brackmoor Paper gives the town 20,000 bottles of water",
              "quantity:bottles", "bottles given to Kessford", number(20000, 20000, "bottle"),
              valid="09-11"),
        claim("c-founded", "Brackmoor Paper was founded in 1891", "event:found", "E-brackmoor",
              "1891", valid="1891-01-01..1891-12-31"),
        claim("c-packaging", "Brackmoor Paper makes packaging for food", "state", "E-brackmoor",
              "packaging for food", valid=None),
        claim("c-cut-off", "The solvent has cut off Kessford's drinking water", "event:cut-off",
              CAUSE, True, valid="09-10..09-12"),
        claim("c-finished", "The Inspectorate is finished", "state:finished", "E-inspectorate",
              True, valid="09-14"),
        claim("c-charges", "There may be charges", "event:charge", "E-police", None,
              valid="09-14.."),
        claim("c-prosecutor", "Charges are for the prosecutor to decide", "role", "charges",
              "prosecutor", valid=None),
        claim("c-council-meets", "The town council will meet on 17 September", "event:meet",
              "town council", None, valid="09-17"),
    ]


RELATIONS: list[Record] = [
    relation("c-valve", "c-sealed", "contradicts",
             "every valve closed that night, and one of them open"),
    relation("c-mill", "c-pipes", "contradicts", "one contamination, two causes"),
    relation("c-depicts-now", "c-photo-old", "contradicts",
             "said to show 11 September, taken in June or before"),
    relation("c-mayor-heard", "c-mayor-knew", "contradicts",
             "who knew for weeks did not first hear of it on Sunday", arguable=True),
    relation("c-ill-17", "c-ill-31", "supersedes", "the hospital's own later total"),
    relation("c-ill-31", "c-ill-46", "supersedes", "the hospital's own later total"),
    relation("c-ill-17", "c-hospital-100", "compatible",
             "treated since Friday is not in hospital now"),
    relation("c-hospital-100", "c-ward-4", "compatible", "two days"),
    relation("c-sample-40", "c-sample-12", "compatible", "two days"),
    relation("c-sample-12", "c-below", "compatible", "two days"),
    relation("c-sample-40", "c-310", "compatible", "two places"),
    relation("c-valve", "c-touched", "compatible",
             "a valve left open is not a valve that the night shift touched"),
    relation("c-valve", "c-closed-again", "compatible", "open in the night, closed at five"),
    relation("c-discharge", "c-mill", "compatible", "the discharge is how it came from the mill"),
    relation("c-discharge", "c-sealed", "compatible",
             "solvent may have run out by another way; nobody says so"),
    relation("c-main-leaks", "c-mill", "compatible", "a leak is not yet the cause"),
    relation("c-told", "c-safe", "compatible", "a warning, and its end"),
    relation("c-depicts", "c-photo-old", "compatible", "a picture shown without a time"),
    relation("c-depicts-now", "c-undated", "compatible", "unknown is no date"),
    relation("c-foam-friday", "c-photo-old", "compatible",
             "what a man saw on Friday is not what an old picture shows"),
    relation("c-swim-poison", "c-discharge", "compatible", "two men of one name"),
    relation("c-in-mill", "c-signed", "compatible", "two men of one name"),
    relation("c-at-work", "c-teacher", "compatible", "two men of one name"),
    relation("c-thale-said", "c-no-sample", "compatible", "a man may say both"),
]


QUESTIONS: list[Record] = [
    question("q-cause", "Where did the solvent come from?", "cause", CAUSE, "09-06..09-14",
             shape="functional",
             answers={"q-cause-mill": ("from the Brackmoor mill", "c-mill", ""),
              "q-cause-pipes": ("from the old water main", "c-pipes", "")},
             contested=True, common_ground=["c-solvent"]),
    question("q-valve", "Was a valve open at the mill in the night of 6 September?",
             "state:open", VALVE, NIGHT, shape="boolean",
             answers={"q-valve-yes": ("yes", "c-valve", ""),
              "q-valve-no": ("no, all were closed", "c-sealed", "c-valve")}, contested=True),
    question("q-treated", "How many people were treated at the Infirmary?", "quantity:treated",
             TREATED, "09-10..09-14", shape="quantity-cumulative",
             answers={"q-treated-46": ("46 by 14 September (17, then 31)",
              "c-ill-17 c-ill-31 c-ill-46", "")}, contested=False),
    question("q-picture", "When was the photograph of the foam taken?", "evidence:date",
             "e-foam", "..09-11", shape="functional",
             answers={"q-picture-old": ("in June 2029 or before", "c-photo-old", ""),
              "q-picture-now": ("on 11 September", "c-depicts-now", "")}, contested=True),
]


# -- evidence, dependence, corrections ------------------------------------------------------------


def evidence() -> list[Record]:
    """
    Return the item that is more than words: the photograph.
    """
    shown = "This is the outfall of the mill, this morning"
    return [
        {
            "id": "e-foam",
            "kind": "photograph",
            "released_by": "clean-ossel",
            "doc": "d06",
            "mention": segment("d06", find("d06", shown)),
            "taken": days("..09-11"),
            "claimed_taken": days("09-11"),
            "first_seen": "2029-09-11",
            "date_basis": "upper bound = first publication; 'this morning' is the poster's word; "
            "the footbridge in it was pulled down in June (s1111)",
            "bears_on": ["c-depicts", "c-depicts-now", "c-mill"],
            "party": "campaign",
            "probative_if": "taken after 6 September 2029; otherwise it says nothing about c-mill "
            "or c-discharge",
            "missing": ["original file", "who sent it", "earlier appearances"],
        },
    ]


DEPENDENCES: list[Record] = [
    depends("x01", "same_report", "must", "s0101 s0102", "a headline and what it announces"),
    depends("x02", "same_text", "must", "s0102 s0702", "NPB's sentence, uncredited"),
    depends("x03", "same_text", "must", "s0104 s0704", "NPB's sentence, uncredited"),
    depends("x04", "same_report", "must", "s0104 s0313", "the Meridian cites NPB's report"),
    depends("x05", "same_report", "must", "s0302 s0813", "NPB cites the Meridian's report"),
    depends("x06", "same_report", "must", "s0501 s0504",
            "the presenter announces what the nurse told the reporter"),
    depends("x07", "same_report", "must", "s0504 s0903 s1401", "both cite the channel's report"),
    depends("x08", "same_report", "must", "s1301 s1302", "a headline and what it announces"),
    depends("x09", "same_report", "must", "s0302 s0919", "the Post cites the Meridian's report"),
    depends("x10", "same_utterance", "must", "s0410 s0411",
            "one press release: what it has the professor say is the company's word"),
    depends("x11", "same_report", "must", "s0411 s1407", "the page retells the press release"),
    depends("x12", "same_evidence", "must", "s0602 s0603", "both rest on e-foam"),
    depends("x19", "same_evidence", "must", "s0602 s1110", "both rest on e-foam"),
    depends("x13", "misreports", "must", "s1405 s1106",
            "the teacher's own words are held, and they are others"),
    depends("x14", "speaks_for", "must", "tarrant brackmoor", "managing director"),
    depends("x15", "speaks_for", "must", "marsh brackmoor", "spokeswoman"),
    depends("x16", "speaks_for", "must", "corrigan ossel-water", "chief engineer"),
    depends("x17", "speaks_for", "must", "ansel inspectorate", "chief inspector"),
    depends("x18", "speaks_for", "must", "spokesman inspectorate", "spokesman"),
    depends("x20", "speaks_for", "must", "voss infirmary", "medical director"),
    depends("x21", "speaks_for", "must", "lowe clean-ossel", "she chairs it"),
    depends("x22", "unattributed_summary", "may", "s0911 s0909",
            "who dismissed the claims is very likely the mayor"),
]

CORRECTIONS: list[Record] = [
    {
        "id": "k01",
        "type": "retraction",
        "by": "channel-six",
        "statement": "s1202",
        "date": "2029-09-13",
        "claims": ["c-boy-dead", "c-boy-brought"],
        "stance": "asserts",
        "note": "withdraws the report of 11 September (d05); what cites it falls too",
    },
    {
        "id": "k02",
        "type": "supersession",
        "by": "voss",
        "statement": "s0906",
        "date": "2029-09-12",
        "claims": ["c-ill-17"],
        "stance": "asserts",
        "note": "from 17 to 31",
    },
    {
        "id": "k03",
        "type": "supersession",
        "by": "infirmary",
        "statement": "s1309",
        "date": "2029-09-14",
        "claims": ["c-ill-31"],
        "stance": "asserts",
        "note": "from 31 to 46; the director speaks for the hospital",
    },
    {
        "id": "k04",
        "type": "disavowal",
        "by": "thale",
        "statement": "s1012",
        "date": "2029-09-13",
        "claims": ["c-pipes"],
        "stance": "asserts",
        "note": "he never said it: the chain through the company's release is void, no other is",
    },
    {
        "id": "k05",
        "type": "disavowal",
        "by": "thale",
        "statement": "s1012",
        "date": "2029-09-13",
        "claims": ["c-mill"],
        "stance": "denies",
        "note": "the same sentence, its second half",
    },
    {
        "id": "k06",
        "type": "retraction",
        "by": "brackmoor",
        "statement": "s1304",
        "date": "2029-09-14",
        "claims": ["c-mill"],
        "stance": "denies",
        "note": "who regrets the discharge no longer rejects that it came from the mill",
    },
]


# -- what an honest reading gives -----------------------------------------------------------------


def unlisted(counted: Record) -> Record:
    """
    Return a side without the list of its statements, where a disavowal decides which are live.

    The counts are the same with and without the disavowed words: the company said them too.
    """
    return {name: value for name, value in counted.items() if name != "statements"}


def insiders(statements: str) -> Record:
    """
    Return a side of the unnamed worker and the named manager, both of the company.
    """
    return side(statements, 2, 2, named=1, blocs="company")


def expected_at_the_end() -> dict[str, Record]:
    """
    Return how the claims stand on 14 September, when all documents are out.
    """
    return {
        # Two insiders of one company against its own release, which it never took back.
        "c-valve": standing(insiders("0301 0302 0813 0919 1004"), "one-bloc", "contested",
                            denied=one("0402 0918", "company"), via=["c-sealed"],
                            against_interest=["s0301", "s0302", "s0919", "s1004"]),
        "c-sealed": standing(one("0403", "company"), SINGLE, "contested", via=["c-valve"]),
        # The worker, the manager, and in the end the company itself.
        "c-discharge": standing(side("0303 1002 1003 1304", 3, 3, named=2, blocs="company"),
                                "one-bloc", "undisputed"),
        # The denial ended with the regret; the other cause still stands.
        "c-mill": standing(outside("0801 0802", 1), SINGLE, "contested", via=["c-pipes"]),
        "c-pipes": standing(unlisted(one("", "company")), SINGLE, "contested", "",
                            via=["c-mill"]),
        "c-thale-said": standing(one("0410", "company"), SINGLE, "contested",
                                 denied=outside("1012 1014", 1)),
        # Everything fell with the report; the page that still cites it is a zombie.
        "c-boy-dead": standing(side(), "none", None, "retracted", denied=boy_denied(),
                               zombies=["s1401"]),
        "c-boy-brought": standing(side(), "none", None, "retracted", denied=outside("0904", 1)),
        "c-ill-17": standing(unsourced("1403"), NOBODY, "undisputed", "superseded",
                             stale=["s1403"]),
        "c-ill-31": standing(side(), "none", "undisputed", "superseded"),
        "c-ill-46": standing(outside("1309", 1), SINGLE, "undisputed"),
        "c-hospital-100": standing(unsourced("0711"), NOBODY, "undisputed"),
        "c-ward-4": standing(outside("0908", 1), SINGLE, "undisputed"),
        # The campaigners say so; who called it nonsense is not said.
        "c-letter": standing(side("0707 0913", 1, 1, unattributed=1, named=1, blocs="campaign"),
                             SINGLE, "disputed-unattributed", denied=unsourced("0911")),
        "c-handed": standing(one("0915", "campaign", 1), SINGLE, "undisputed"),
        "c-mayor-heard": standing(one("0210", "town", 1), SINGLE, None),
        "c-mayor-knew": standing(unsourced("0706"), NOBODY, None),
        # What a picture shows, and what it rules out, rest on the picture and its releaser.
        "c-depicts-now": standing(one("0602 0603", "campaign"), SINGLE, "contested",
                                  denied=one("1110", "campaign"), via=["c-photo-old"]),
        "c-depicts": standing(one("0709", "campaign"), SINGLE, "undisputed"),
        "c-photo-old": standing(one("1111", "campaign"), SINGLE, "contested",
                                via=["c-depicts-now"]),
        "c-undated": standing(one("1114", "campaign", 1), SINGLE, "undisputed",
                              against_interest=["s1114"]),
        # The wrong man: nobody stands behind it.
        "c-swim-poison": standing(unsourced("1405"), NOBODY, "undisputed"),
        "c-in-mill": standing(side(), "none", None, denied=outside("1106", 1)),
        # The utility; a credited echo, a headline and a copy add nobody.
        "c-told": standing(
            side("0101 0102 0312 0702", 1, 1, unattributed=1, named=1, first_hand=1,
                 blocs="utility"), SINGLE, "undisputed"),
        "c-sample-40": standing(one("0104 0704", "utility"), SINGLE, "undisputed"),
        "c-four-times": standing(one("0104 0313 0704 1404", "utility"), SINGLE, "undisputed"),
        "c-sample-12": standing(one("0811", "utility"), SINGLE, "undisputed"),
        "c-below": standing(one("1303", "utility"), SINGLE, "undisputed"),
        "c-safe": standing(one("1301 1302", "utility"), SINGLE, "undisputed"),
        "c-310": standing(outside("0804", 1), SINGLE, "undisputed"),
        "c-limit": standing(unsourced("0812"), NOBODY, "undisputed"),
        "c-above": standing(side(), "none", "disputed-unattributed", denied=unsourced("0805")),
        # The angler and the authority that he rang.
        "c-call": standing(side("0206 0208", 2, 2, named=2, non_party=2, first_hand=2),
                           "corroborated", "undisputed"),
        "c-came": standing(side(), "none", None, denied=outside("0207", 1)),
        "c-foam-friday": standing(outside("0205", 1), SINGLE, "undisputed"),
        "c-lorries": standing(outside("0113", 1), SINGLE, "undisputed"),
        "c-samples": standing(side("0111", 1, 1, non_party=1, first_hand=1), SINGLE,
                              "undisputed"),
        "c-touched": standing(side(), "none", None, denied=one("0510", "workers")),
        "c-hush": standing(side("0308", 1, 1, first_hand=1, blocs="company"), SINGLE,
                           "undisputed"),
        "c-line": standing(one("1006", "company", 1), SINGLE, "undisputed"),
        "c-inquiry": standing(outside("1015", 1), SINGLE, "undisputed"),
        "c-at-work": standing(side(), "none", None, denied=side("1107", 1, 1, blocs="company")),
        "c-hallam-suspended": standing(side(), "none", "undisputed"),
        "c-tarrant-suspended": standing(unsourced("1306"), NOBODY, "undisputed"),
        "c-resign": standing(side(), "none", None, denied=one("0909", "town", 1)),
        "c-resign-call": standing(one("1315", "campaign", 1), SINGLE, "undisputed"),
        "c-namesake": standing(unsourced("1104"), NOBODY, "undisputed"),
        "c-schools": standing(one("0202", "town"), SINGLE, "undisputed"),
    }


def boy_denied() -> Record:
    """
    Return who denies the death once the channel has withdrawn it, itself for nobody.
    """
    return outside("0901 0902 0905 1203 1206", 1, unattributed=1)


def expected_on_each_day() -> dict[str, dict[str, Record]]:
    """
    Return how the claims that move stood at the end of 10, 11, 12 and 13 September.
    """
    nobody_yet = standing(side(), "none", "undisputed")
    nurse_alone = side("0501 0504", 1, 1, non_party=1)
    return {
        "2029-09-10": {
            "c-told": standing(one("0101 0102", "utility", 1), SINGLE, "undisputed"),
            "c-sample-40": standing(one("0104", "utility"), SINGLE, "undisputed"),
            "c-four-times": standing(one("0104", "utility"), SINGLE, "undisputed"),
            "c-ill-17": standing(outside("0106", 1), SINGLE, "undisputed"),
            "c-ill-31": nobody_yet,
            "c-call": standing(side("0206 0208", 2, 2, named=2, non_party=2, first_hand=2),
                               "corroborated", "undisputed"),
            "c-valve": nobody_yet,
            "c-mill": nobody_yet,
            "c-boy-dead": nobody_yet,
            "c-mayor-heard": standing(one("0210", "town", 1), SINGLE, "undisputed"),
            "c-lorries": standing(outside("0113", 1), SINGLE, "undisputed"),
        },
        "2029-09-11": {
            "c-told": standing(
                side("0101 0102 0312 0702", 1, 1, unattributed=1, named=1, first_hand=1,
                     blocs="utility"), SINGLE, "undisputed"),
            "c-sample-40": standing(one("0104 0704", "utility"), SINGLE, "undisputed"),
            "c-four-times": standing(one("0104 0313 0704", "utility"), SINGLE, "undisputed"),
            "c-valve": standing(side("0301 0302", 1, 1, blocs="company"), SINGLE, "contested",
                                denied=one("0402", "company")),
            "c-sealed": standing(one("0403", "company"), SINGLE, "contested"),
            "c-discharge": standing(side("0303", 1, 1, blocs="company"), SINGLE, "undisputed"),
            "c-mill": standing(side(), "none", None, denied=one("0412", "company")),
            "c-pipes": standing(one("0410 0411", "company"), SINGLE, "undisputed"),
            "c-thale-said": standing(one("0410", "company"), SINGLE, "undisputed"),
            "c-boy-dead": standing(nurse_alone, SINGLE, "undisputed"),
            "c-boy-brought": standing(side("0503", 1, 1, non_party=1), SINGLE, "undisputed"),
            "c-letter": standing(unsourced("0707"), NOBODY, "undisputed"),
            "c-mayor-knew": standing(unsourced("0706"), NOBODY, None),
            "c-depicts-now": standing(one("0602 0603", "campaign"), SINGLE, "undisputed"),
            "c-hospital-100": standing(unsourced("0711"), NOBODY, "undisputed"),
            "c-touched": standing(side(), "none", None, denied=one("0510", "workers")),
            "c-swim-poison": nobody_yet,
        },
        "2029-09-12": {
            "c-valve": standing(side("0301 0302 0813 0919", 1, 1, blocs="company"), SINGLE,
                                "contested", denied=one("0402 0918", "company")),
            "c-mill": standing(outside("0801 0802", 1), SINGLE, "contested",
                               denied=one("0412 0808", "company")),
            "c-pipes": standing(one("0410 0411 0810", "company"), SINGLE, "contested"),
            "c-310": standing(outside("0804", 1), SINGLE, "undisputed"),
            "c-boy-dead": standing(
                side("0501 0504 0903", 1, 1, non_party=1), SINGLE, "contested",
                denied=outside("0901 0902 0905", 1)),
            "c-boy-brought": standing(side("0503", 1, 1, non_party=1), SINGLE, "contested",
                                      denied=outside("0904", 1)),
            "c-ill-17": standing(side(), "none", "undisputed", "superseded"),
            "c-ill-31": standing(outside("0906", 1), SINGLE, "undisputed"),
            "c-ill-46": nobody_yet,
            "c-letter": standing(
                side("0707 0913", 1, 1, unattributed=1, named=1, blocs="campaign"), SINGLE,
                "disputed-unattributed", denied=unsourced("0911")),
        },
        "2029-09-13": {
            "c-valve": standing(insiders("0301 0302 0813 0919 1004"), "one-bloc", "contested",
                                denied=one("0402 0918", "company")),
            "c-discharge": standing(insiders("0303 1002 1003"), "one-bloc", "undisputed"),
            "c-mill": standing(outside("0801 0802", 1), SINGLE, "contested",
                               denied=unlisted(one("", "company"))),
            "c-pipes": standing(unlisted(one("", "company")), SINGLE, "contested", ""),
            "c-thale-said": standing(one("0410", "company"), SINGLE, "contested",
                                     denied=outside("1012 1014", 1)),
            "c-boy-dead": standing(side(), "none", None, "retracted", denied=boy_denied()),
            "c-ill-31": standing(outside("0906", 1), SINGLE, "undisputed"),
            "c-depicts-now": standing(one("0602 0603", "campaign"), SINGLE, "contested",
                                      denied=one("1110", "campaign")),
            "c-photo-old": standing(one("1111", "campaign"), SINGLE, "contested"),
            "c-swim-poison": nobody_yet,
        },
    }


MUST_NOT_CONTRADICT: tuple[tuple[str, str], ...] = (
    ("c-ill-17", "c-ill-31"),
    ("c-ill-31", "c-ill-46"),
    ("c-ill-17", "c-hospital-100"),
    ("c-hospital-100", "c-ward-4"),
    ("c-sample-40", "c-sample-12"),
    ("c-sample-40", "c-310"),
    ("c-sample-12", "c-below"),
    ("c-valve", "c-touched"),
    ("c-valve", "c-closed-again"),
    ("c-discharge", "c-swim-poison"),
    ("c-main-leaks", "c-mill"),
    ("c-told", "c-safe"),
    ("c-boy-dead", "c-ill-31"),
    ("c-depicts", "c-photo-old"),
    ("c-depicts-now", "c-undated"),
    ("c-foam-friday", "c-photo-old"),
    ("c-in-mill", "c-signed"),
    ("c-at-work", "c-teacher"),
    ("c-hallam-suspended", "c-tarrant-suspended"),
    ("c-quill-ill", "c-quill-better"),
    ("c-thale-said", "c-no-sample"),
)

CONCLUDE: tuple[str, ...] = (
    (
        "That a valve was open in the night of 6 September is said by two people of the mill "
        "against its interest, one unnamed and one named; the company denied it and has not "
        "taken that back."
    ),
    (
        "That the solvent came from the mill was measured by the Rivers Inspectorate; the company "
        "rejected that on 12 September and regretted the discharge on 14 September."
    ),
    (
        "That the old water main is the cause is said by the company alone: the professor whom "
        "it quoted denies having said it."
    ),
    (
        "That a boy died rests on nobody since Channel Six withdrew its report on 13 September; "
        "the hospital denies it. The report is still repeated on 14 September."
    ),
    "The hospital's total rose from 17 to 31 and 46; it is one running count.",
    (
        "That the Inspectorate was rung on Friday is said by the man who rang and by the "
        "Inspectorate."
    ),
    (
        "The photograph of the foam is older than June's end by what it shows; its publisher "
        "does not know when it was taken."
    ),
    "The man who spoke of the log is the mill's manager, not the swimming teacher of that name.",
)

LEAVE_OPEN: tuple[str, ...] = (
    "who asked Peter Hallam to leave the line out, and who ordered the log to be changed",
    "whether the company still says that every valve was closed",
    "whether the company still blames the water main",
    "whether the mayor got the letter, and who called that nonsense",
    "when the Inspectorate first sent somebody",
    "who took the photograph, who sent it, and when",
    "how the story of the boy arose among the hospital's staff",
    "why the managing director was suspended",
)

MUST_NOT_SAY: tuple[str, ...] = (
    "a probability or truth score",
    "that the photograph shows foam from this discharge",
    "that Professor Thale blames the pipes",
    "that Peter Hallam the swimming teacher has confessed anything",
    "that NPB, the Meridian and ClickWell are three sources for the sample",
    "that the hospital contradicts itself about the number of people treated",
    "that the night shift's representative denies that a valve was open",
    "that the boy died, or that two outlets reported it independently",
)

# fmt: on


def make() -> None:
    """
    Annotate every document and write the gold ledger.
    """
    annotate_first_report()
    annotate_local_paper()
    annotate_worker()
    annotate_release()
    annotate_broadcast()
    annotate_post()
    annotate_uncredited_copy()
    annotate_findings()
    annotate_denials()
    annotate_manager()
    annotate_namesake()
    annotate_retraction()
    annotate_regret()
    annotate_zombie()
    STORY.write(
        conventions=CONVENTIONS
        | {
            "chain": f"{CONVENTIONS['chain']}; 'told the Meridian' in its own report adds no step; "
            "presenters and reporters are the outlet's own voice",
            "withhold": "no comment, could not confirm, would not say: an act and a stance of its "
            "own, which counts on no side",
            "disavowal": "where a correction of this kind decides which statements are live, "
            "expected gives the counts and leaves the list out",
        },
        sources=SOURCES,
        entities=entities(),
        places=PLACES,
        claims=claims(),
        relations=RELATIONS,
        questions=QUESTIONS,
        evidence=evidence(),
        dependences=DEPENDENCES,
        corrections=CORRECTIONS,
        at_the_end=expected_at_the_end(),
        on_each_day=expected_on_each_day(),
        must_not_contradict=MUST_NOT_CONTRADICT,
        conclude=CONCLUDE,
        leave_open=LEAVE_OPEN,
        must_not_say=MUST_NOT_SAY,
        resolved=(
            (
                "every count and label worked out by hand agreed with the rules at the first "
                "comparison; labels of claims that are only denied, and lists of statements that "
                "a disavowal decides, are left out"
            ),
            (
                "c-valve: the worker belongs to the company by employment, so he and the manager "
                "are two origins of one bloc; a reading as the workers' side would corroborate"
            ),
            (
                "s1304: whoever regrets a discharge says that there was one, so it is an explicit "
                "concession and no mere presupposition"
            ),
            (
                "s1405: the alleged words of a man whose own words differ are nobody's (x13), so "
                "their root is unattributed"
            ),
        ),
    )
