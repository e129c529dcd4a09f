"""The signs and words of currencies and the figures beside them, as sums of money are made of."""

SIGNS = frozenset(
    "$ € £ ¥ us$ a$ usd eur gbp jpy dkk sek nok chf aed inr cny dollars euros dollar euro yen won pounds yuan "
    "rs rs. pkr bdt npr lkr tk tk. kes ksh ngn php krw rmb aud cad nzd a$ c$ nz$ s$ hk$ rupees rupee taka "
    "crore lakh krone kroner kronor krona crowns roubles rubles francs pesos zlotys liras dirhams riyals dinars rand "
    "naira shillings hryvnias forints leva lei drams soms denars kyats kip kwacha cedis birr pula ariary meticais "
    "escudos reais guaranies quetzals lempiras bolivianos kina tenge baht ringgit rupiah dong manats".split()
)
NUMBERS = frozenset("million billion trillion crore lakh mln bln thousand hundred m bn".split())
SUMS = SIGNS | NUMBERS
