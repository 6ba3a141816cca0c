"""
The countries of the world and a few larger regions, by their usual English names.

Enough to know a place where the words around it do not tell; where places lie is the business of
the gazetteer.
"""

NAMES = frozenset(
    name.strip().casefold()
    for name in ["\n    Afghanistan", " Albania", " Algeria", " Andorra", " Angola", " Argentina", " Armenia", " Australia", " Austria", "\n    Azerbaijan", " Bahamas", " Bahrain", " Bangladesh", " Barbados", " Belarus", " Belgium", " Belize", " Benin", " Bhutan", "\n    Bolivia", " Bosnia", " Botswana", " Brazil", " Brunei", " Bulgaria", " Burkina Faso", " Burundi", " Cambodia", " Cameroon", "\n    Canada", " Chad", " Chile", " China", " Colombia", " Comoros", " Congo", " Costa Rica", " Croatia", " Cuba", " Cyprus", "\n    Czechia", " Czech Republic", " Denmark", " Djibouti", " Dominica", " Ecuador", " Egypt", " El Salvador", " Eritrea", "\n    Estonia", " Eswatini", " Ethiopia", " Fiji", " Finland", " France", " Gabon", " Gambia", " Georgia", " Germany", " Ghana", "\n    Greece", " Grenada", " Guatemala", " Guinea", " Guyana", " Haiti", " Honduras", " Hungary", " Iceland", " India", "\n    Indonesia", " Iran", " Iraq", " Ireland", " Israel", " Italy", " Ivory Coast", " Jamaica", " Japan", " Jordan", " Kazakhstan", "\n    Kenya", " Kiribati", " Kosovo", " Kuwait", " Kyrgyzstan", " Laos", " Latvia", " Lebanon", " Lesotho", " Liberia", " Libya", "\n    Liechtenstein", " Lithuania", " Luxembourg", " Madagascar", " Malawi", " Malaysia", " Maldives", " Mali", " Malta", "\n    Mauritania", " Mauritius", " Mexico", " Micronesia", " Moldova", " Monaco", " Mongolia", " Montenegro", " Morocco", "\n    Mozambique", " Myanmar", " Namibia", " Nauru", " Nepal", " Netherlands", " New Zealand", " Nicaragua", " Niger", "\n    Nigeria", " North Korea", " North Macedonia", " Norway", " Oman", " Pakistan", " Palau", " Palestine", " Panama", "\n    Papua New Guinea", " Paraguay", " Peru", " Philippines", " Poland", " Portugal", " Qatar", " Romania", " Russia", "\n    Rwanda", " Samoa", " Saudi Arabia", " Senegal", " Serbia", " Seychelles", " Sierra Leone", " Singapore", " Slovakia", "\n    Slovenia", " Somalia", " South Africa", " South Korea", " South Sudan", " Spain", " Sri Lanka", " Sudan", " Suriname", "\n    Sweden", " Switzerland", " Syria", " Taiwan", " Tajikistan", " Tanzania", " Thailand", " Timor-Leste", " Togo", " Tonga", "\n    Tunisia", " Turkey", " Turkmenistan", " Tuvalu", " Uganda", " Ukraine", " United Arab Emirates", " UAE", "\n    United Kingdom", " UK", " Britain", " England", " Scotland", " Wales", " United States", " US", " U.S.", " USA", " America", "\n    Uruguay", " Uzbekistan", " Vanuatu", " Vatican", " Venezuela", " Vietnam", " Yemen", " Zambia", " Zimbabwe", "\n    Europe", " Asia", " Africa", " Central Asia", " Middle East", " Latin America", " Balkans", " Caucasus", " Crimea", "\n    Kurdistan", " Kashmir", " Gaza", " West Bank", " Siberia", " Sahel\n    "]
)


def is_country(name: str) -> bool:
    """
    Say whether a name is a country's or a large region's.
    """
    return name.casefold().removeprefix("the ") in NAMES
