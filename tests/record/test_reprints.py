from accord.record.closeness import Outcome
from accord.record.reprints import compare_copies, copy_of, reprint_keys
from mini_reader import document

REPORT = """The foreign ministers of Brazil and Argentina met in Lima on Thursday
to speak about the crossings at the river.
Ana Silva said after the talks that both governments would open two new customs posts before the end of the year.
Juan Diaz thanked his host and recalled the agreement of 2019, under which 340 officers have been trained so far.

A working group is to meet in March to settle the opening hours, the ministry in Brasilia said in a statement."""


def compare(a, b):
    return compare_copies(copy_of(document(a)), copy_of(document(b))).outcome


def test_a_copy_with_its_own_header_is_a_reprint():
    assert compare(REPORT, "From the wires: neighbours talk\n\n" + REPORT + "\n\nShared by our blog.") is Outcome.SAME


def test_reordered_and_shortened_paragraphs_are_a_reprint():
    lines = REPORT.replace("\n\n", "\n").split("\n")
    assert compare(REPORT, "\n".join([lines[2], lines[0], lines[1]])) is Outcome.SAME


def test_another_report_of_the_same_event_is_no_reprint():
    other = """Lima, Thursday. Talks between the top diplomats of Argentina and Brazil ended with a promise of
    customs posts.
    The two neighbours had quarrelled over the river crossings since 2021, and hauliers complained
    about queues of 12 hours.
    Silva and Diaz left without taking questions, while officials on both sides called the atmosphere warm and open."""
    assert compare(REPORT, other) is Outcome.DIFFERENT


def test_the_next_release_of_one_office_is_no_reprint():
    frame = (
        "The Minister of Defence received today at the ministry's headquarters the ambassador of {}, {}. The two "
        "sides reviewed relations "
        "of cooperation between the two friendly countries and ways to strengthen them, in the presence of {} "
        "senior officers. The ambassador "
        "praised the role of the armed forces and expressed the wish of {} to go on with joint training in {}."
    )
    first = frame.format("Chile", "Pedro Rojas", 12, "Santiago", "May")
    second = frame.format("Kenya", "Wanjiru Kamau", 7, "Nairobi", "October")
    assert compare(first, second) is Outcome.DIFFERENT


def test_copies_meet_under_a_common_key():
    one, other = copy_of(document(REPORT)), copy_of(document("Blog. " + REPORT))
    assert set(reprint_keys(one)) & set(reprint_keys(other))


def test_a_text_of_a_few_words_is_never_a_reprint():
    assert compare("They met in Lima.", "They met in Lima. ") is Outcome.DIFFERENT


def test_a_papers_own_header_and_byline_do_not_hide_a_copy():
    header = "HOME | NEWS | SPORT\nPublished: 7 March 2024\nBy Staff Reporter\nShare on X 214 views\n\n"
    shortened = REPORT.rsplit("\n\n", 1)[0]
    assert compare(REPORT, header + shortened) is Outcome.SAME
