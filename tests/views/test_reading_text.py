from accord.model.codes import Act, AssistanceType, Stage
from accord.model.reading import Assessment, Assistance, Doubt, Reading, Statement
from accord.model.span import cut
from accord.views.page import Heading, plain
from accord.views.reading_text import reading_page
from mini_reader import MiniReader, document

TEXT = (
    "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02. "
    "BR and AR held round 2 of the Border Working Group (BWG) in Lima on 2024-05-02. "
    "BR will open two crossings for AR by 2024-12. BR and AR signed the Lima Border Protocol on 2024-05-02."
)


def told(reading, of):
    return [block.text if isinstance(block, Heading) else plain(block.words) for block in reading_page(reading, of)]


def test_every_kind_of_fact_is_told_with_its_words():
    paper = document(TEXT, name="a.txt", published="2024-05-03", outlet="Herald")
    lines = told(MiniReader().read(paper), paper)
    assert lines[0] == "a.txt"
    assert "published: 2024-05-03 (stated in the sentence)" in lines
    assert "- Ana Silva · Foreign Minister · BR" in lines
    assert "- meeting AR BR · 2024-05-02 · Ana Silva, Juan Diaz · Lima" in lines
    assert "- Border Working Group (BWG) · working group · AR BR" in lines
    assert "- Lima Border Protocol · protocol, signed · AR BR · 2024-05-02" in lines
    assert "- BR to AR: plans open two crossings · due 2024-12 · BRD" in lines
    assert "“BR will open two crossings for AR by 2024-12.”" in lines


def test_statements_means_assessments_and_doubts_are_told():
    paper = document("Six boats.", name="a.txt")
    span = cut(paper.text, 0, 10)
    reading = Reading(
        paper.id,
        "mini",
        "1",
        assistance=(Assistance((span,), "JP", None, AssistanceType.EQUIPMENT, "six boats", None, Stage.OFFERED),),
        assessments=(Assessment((span,), "BWG", "the crossing", ("traffic", "cost")),),
        statements=(Statement((span,), "Ana Silva", Act.CALLS_FOR, direct=True),),
        doubts=(Doubt("whose office", "two states", ("BR", "AR")),),
    )
    lines = told(reading, paper)
    assert "- JP to not named · equipment: six boats · offered" in lines
    assert "- BWG · the crossing · by traffic; cost" in lines
    assert "- Ana Silva · calls for · direct" in lines
    assert "whose office: two states [BR | AR]" in lines


def test_a_document_without_findings_says_so():
    paper = document("The harvest was good.", name="a.txt")
    assert told(MiniReader().read(paper), paper)[-1] == "Nothing of the record's kinds was found in it."
