"""The words that number a round, a session, a day of several: "first" to "twentieth".

What else may stand for the first ("inaugural") is for those who ask to say.
"""

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
"""Each word with its number."""
