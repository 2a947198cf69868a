"""Writes tracker/country_table.py: what every country is called, from CLDR and from the lists below.

Run as `.venv/bin/python scripts/make_country_table.py` from the project's root; needs Babel, and only here.
The same Babel version always writes the same bytes. CLDR knows today's territories in today's words; the lists add
what diplomats and archives write: short forms, formal names, names before a renaming, and states that are no more.

To correct a name, change a list and run the script. It stops if two countries would answer to one name that
BORNE_BY_SEVERAL does not list, if a country has no name, or if a line names a country that the table lacks.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tracker.folding import fold

TARGET = Path(__file__).resolve().parents[1] / "tracker" / "country_table.py"
LANGUAGES = ("en", "de", "fr", "es", "ru", "zh", "ko", "ja", "ar", "pt", "it")
ONLY_RECOGNISED = ("zh_Hant",)  # names read from these languages, but not shown

# Two-letter codes of CLDR that ISO 3166-1 does not assign to a country or territory: groups (EU, EZ, UN), the
# unknown and test regions, and parts of other entries that are merely reserved (Ascension, Sark, Ceuta, ...).
# Kosovo's XK is CLDR's own code and stays.
NOT_COUNTRIES = frozenset(("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"))

# Words of a folded name that are written or not, or in two ways; the reader does the same before it looks up.
WORDS = {"the": "", "&": "and", "st": "saint", "ste": "saint"}


@dataclass
class Entry:
    """One country on its way into the table."""

    code: str
    names: dict[str, str]
    aliases: list[str] = field(default_factory=list)  # English ones, shown when a name is suggested
    read_only: list[str] = field(default_factory=list)  # all others
    ended: int | None = None
    successors: tuple[str, ...] = ()


def table() -> str:
    """The text of tracker/country_table.py. Raises ValueError if the lists contradict each other."""
    entries = {entry.code: entry for entry in (*_territories(), *_former_states())}
    _check_codes(entries, (code for entry in entries.values() for code in entry.successors))
    _add_names(entries)
    keys = _keys(entries)
    alpha3 = _alpha3(entries)
    _check_capitals(keys, alpha3, entries)
    return "\n".join(_module(entries, keys, alpha3)) + "\n"


def _territories() -> Iterator[Entry]:
    spoken = {language: Locale.parse(language).territories for language in (*LANGUAGES, *ONLY_RECOGNISED)}
    gone = get_global("territory_aliases")
    for code in sorted(spoken["en"]):
        if len(code) != 2 or not code.isalpha() or code in NOT_COUNTRIES or code in gone:
            continue
        names = {language: spoken[language][code] for language in LANGUAGES}
        entry = Entry(code, {**names, "en": _as_diplomats_write(names["en"])})
        entry.read_only = [spoken[language][code] for language in ONLY_RECOGNISED]
        if code == "HK" or code == "MO":  # "SAR China" is a description, not a name
            entry.aliases.append(names["en"])
        yield entry


def _as_diplomats_write(name: str) -> str:
    return name.replace("St. ", "Saint ").replace(" & ", " and ").replace("\u2019", "'")


def _former_states() -> Iterator[Entry]:
    for line in _lines(FORMER_STATES.replace("\n  | ", " | ")):
        head, *rest = line.split(" | ")
        code, ended, successors = head.split(" ")
        names = dict(part.split("=", 1) for part in rest)
        yield Entry(code, names, ended=int(ended), successors=tuple(successors.split(",")))


def _add_names(entries: dict[str, Entry]) -> None:
    for code, names in _listed(MAIN_NAMES, entries):
        for part in names:
            language, name = part.split("=", 1)
            shown = entries[code].names
            before, shown[language] = shown[language], name
            # CLDR's own name still leads to the country.
            (entries[code].aliases if language == "en" else entries[code].read_only).append(before)
    for code, names in _listed(ENGLISH, entries):
        entries[code].aliases += names
    for style, codes in STYLES.items():
        _check_codes(entries, codes.split())
        for code in codes.split():
            entries[code].aliases.append(f"{style} {entries[code].names['en']}")
    for code, names in _listed(OTHER_LANGUAGES, entries):
        entries[code].read_only += names
    for entry in entries.values():
        # For reading only: nobody wants `America, United States of` suggested.
        entry.read_only += [turned for name in entry.aliases for turned in _turned_round(name)]
        main = fold(entry.names["en"])
        entry.aliases = [name for name in dict.fromkeys(entry.aliases) if fold(name) != main]


def _turned_round(name: str) -> Iterator[str]:
    """`Korea, Republic of` for `Republic of Korea`, as registers sort it."""
    for style in ("Republic", "Kingdom", "State", "States", "Union", "Principality", "Sultanate", "Emirates"):
        for joint in (f"{style} of the ", f"{style} of "):
            before, found, after = name.partition(joint)
            if found and "," not in name:
                yield f"{after}, {before}{joint.strip().removesuffix(' the')}"
                return


def _keys(entries: dict[str, Entry]) -> dict[str, str | tuple[str, ...]]:
    bearers: dict[str, list[str]] = {}
    for entry in entries.values():
        for name in _spellings(entry):
            codes = bearers.setdefault(_key(name), [])
            if entry.code not in codes:
                codes.append(entry.code)
    shared: dict[str, tuple[str, ...]] = {}
    for candidates, names in BORNE_BY_SEVERAL.items():
        _check_codes(entries, candidates.split())
        shared.update((_key(name), tuple(candidates.split())) for name in names.split(" | "))
    if "" in bearers:
        raise ValueError(f"a name without a letter: {bearers['']}")
    clashes = {key: codes for key, codes in bearers.items() if not set(codes) <= set(shared.get(key, codes[:1]))}
    if clashes:
        raise ValueError(f"names of several countries, and not in BORNE_BY_SEVERAL: {clashes}")
    taken = [entry.code for entry in entries.values() if _key(entry.names["en"]) in shared]
    if taken:
        raise ValueError(f"main names that others bear too: {taken}")
    found: dict[str, str | tuple[str, ...]] = {key: codes[0] for key, codes in bearers.items()}
    return dict(sorted({**found, **shared}.items()))


def _spellings(entry: Entry) -> Iterator[str]:
    yield from entry.names.values()
    yield from entry.aliases
    yield from entry.read_only
    if "de" in entry.names:
        yield entry.names["de"].translate(_WITHOUT_UMLAUTS)
    if "ru" in entry.names:  # CLDR abbreviates "island" and "islands"
        yield entry.names["ru"].replace("о-ва", "острова").replace("о-в", "остров")


_WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def _key(name: str) -> str:
    words = (WORDS.get(word, word) for word in fold(name).split())
    return " ".join(word for word in words if word)


def _alpha3(entries: dict[str, Entry]) -> dict[str, str]:
    found = {
        code: meant[0]
        for code, meant in get_global("territory_aliases").items()
        if len(code) == 3 and code.isalpha() and len(meant) == 1 and meant[0] in entries and code not in WITHDRAWN
    }
    found |= dict(pair.split("=") for pair in FORMER_ALPHA3.split())
    _check_codes(entries, found.values())
    missing = [code for code in entries if len(code) == 2 and code not in found.values()]
    if missing:
        raise ValueError(f"no three-letter code: {missing}")
    return dict(sorted(found.items()))


def _check_capitals(keys: dict[str, str | tuple[str, ...]], alpha3: dict[str, str], entries: dict[str, Entry]) -> None:
    for code in (*alpha3, *entries):
        meant = alpha3.get(code, code)
        if keys.get(_key(code), meant) != meant:
            raise ValueError(f"{code} is the code of {meant} and a name of {keys[_key(code)]}")


def _check_codes(entries: dict[str, Entry], codes: Iterable[str]) -> None:
    unknown = sorted({code for code in codes if code not in entries})
    if unknown:
        raise ValueError(f"no such country: {unknown}")


def _listed(text: str, entries: dict[str, Entry]) -> Iterator[tuple[str, list[str]]]:
    for line in _lines(text):
        code, _, names = line.partition(": ")
        _check_codes(entries, [code])
        yield code, names.split(" | ")


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line and not line.startswith("#"))


def _module(entries: dict[str, Entry], keys: dict[str, str | tuple[str, ...]], alpha3: dict[str, str]) -> Iterator[str]:
    yield '"""Names of countries. Written by scripts/make_country_table.py; change the lists there, not this file.'
    yield ""
    yield "Names of today's countries: Unicode CLDR, copyright Unicode, Inc., Unicode License v3"
    yield "(https://www.unicode.org/license.txt). Former states and other names: lists of this project."
    yield '"""'
    yield ""
    yield "# fmt: off"
    yield f'CLDR_VERSION = "{get_global("cldr")["version"]}"'
    yield f'BABEL_VERSION = "{babel.__version__}"'
    yield ""
    yield "# The languages of the names in ROWS, in this order."
    yield from _literal("LANGUAGES: tuple[str, ...] = (", [_quoted(language) for language in LANGUAGES], ")")
    yield ""
    yield "# Words of a folded name that are left out or replaced before it is looked up in KEYS."
    pairs = [f"{_quoted(word)}: {_quoted(instead)}" for word, instead in WORDS.items()]
    yield from _literal("WORDS: dict[str, str] = {", pairs, "}")
    yield ""
    yield "# code -> names in LANGUAGES, joined by |, empty where not known. ISO 3166-1 alpha-2; former states have the"
    yield "# four letters of ISO 3166-3 or, in lower case, a code of our own."
    joined = {code: "|".join(entry.names.get(lang, "") for lang in LANGUAGES) for code, entry in entries.items()}
    rows = [f"{_quoted(code)}: {_quoted(names)}" for code, names in joined.items()]
    yield from _literal("ROWS: dict[str, str] = {", rows, "}")
    yield ""
    yield "# code -> (last year of the state, codes of its successors)"
    ends = [f"{_quoted(e.code)}: ({e.ended}, {_tuple(e.successors)})" for e in entries.values() if e.ended is not None]
    yield from _literal("ENDED: dict[str, tuple[int, tuple[str, ...]]] = {", ends, "}")
    yield ""
    yield "# Other English names in readable form, those of several countries last"
    aliases = dict.fromkeys(name for entry in entries.values() for name in entry.aliases)
    aliases |= dict.fromkeys(names.split(" | ")[0] for names in BORNE_BY_SEVERAL.values())
    yield from _literal("ALIASES: tuple[str, ...] = (", map(_quoted, aliases), ")")
    yield ""
    yield "# ISO 3166-1 alpha-3 -> code in ROWS"
    yield from _literal("ALPHA3: dict[str, str] = {", [f"{_quoted(k)}: {_quoted(v)}" for k, v in alpha3.items()], "}")
    yield ""
    yield "# fold(name) with WORDS replaced -> the code, or the codes of all that bear the name"
    pairs = [f"{_quoted(k)}: {_quoted(v) if isinstance(v, str) else _tuple(v)}" for k, v in keys.items()]
    yield from _literal("KEYS: dict[str, str | tuple[str, ...]] = {", pairs, "}")


def _literal(opening: str, items: Iterable[str], closing: str) -> Iterator[str]:
    """A display of `items`, as many to the line as 120 columns hold."""
    yield opening
    line = ""
    for item in items:
        if line and _columns(line) + _columns(item) + 6 > 120:
            yield f"    {line}"
            line = ""
        if _columns(item) > 114:
            yield from _broken(item)
        else:
            line = f"{line} {item}," if line else f"{item},"
    if line:
        yield f"    {line}"
    yield closing


def _broken(pair: str) -> Iterator[str]:
    """One long `"code": "names"` over two or more lines, as adjacent strings."""
    key, _, text = pair.partition(": ")
    yield f"    {key}:"
    part = ""
    for name in text[1:-1].split("|"):
        piece = f"{name}|"
        if part and _columns(part) + _columns(piece) > 100:
            yield f'        "{part}"'
            part = ""
        part += piece
    yield f'        "{part[:-1]}",'


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _quoted(text: str) -> str:
    if '"' in text or "\\" in text or not text.isprintable():
        raise ValueError(f"a character that would need an escape: {text!r}")
    return f'"{text}"'


def _tuple(codes: tuple[str, ...]) -> str:
    return "(" + ", ".join(map(_quoted, codes)) + ("," if len(codes) == 1 else "") + ")"


# Where CLDR's name is a disambiguation for a list of all the world, or a description, and not a name.
MAIN_NAMES = """
CD: en=Democratic Republic of the Congo | de=Demokratische Republik Kongo | fr=République démocratique du Congo
CD: ru=Демократическая Республика Конго | zh=刚果民主共和国 | ko=콩고민주공화국 | ja=コンゴ民主共和国
CD: ar=جمهورية الكونغو الديمقراطية | pt=República Democrática do Congo | it=Repubblica Democratica del Congo
CG: en=Republic of the Congo | de=Republik Kongo | fr=République du Congo | es=República del Congo
CG: ru=Республика Конго | zh=刚果共和国 | ko=콩고공화국 | ja=コンゴ共和国 | ar=جمهورية الكونغو
CG: it=Repubblica del Congo
HK: en=Hong Kong | de=Hongkong | fr=Hong Kong | es=Hong Kong | ru=Гонконг | zh=香港 | ko=홍콩 | ja=香港 | ar=هونغ كونغ
HK: pt=Hong Kong | it=Hong Kong
MO: en=Macao | de=Macau | fr=Macao | es=Macao | ru=Макао | zh=澳门 | ko=마카오 | ja=マカオ | ar=ماكاو | pt=Macau
MO: it=Macao
MM: en=Myanmar | fr=Myanmar | es=Myanmar | ru=Мьянма | ja=ミャンマー | ar=ميانمار | pt=Mianmar | it=Myanmar
PS: en=Palestine | de=Palästina | fr=Palestine | es=Palestina | ru=Палестина | zh=巴勒斯坦 | ko=팔레스타인
PS: ja=パレスチナ
PS: ar=فلسطين | pt=Palestina | it=Palestina
MF: en=Saint Martin (French part) | fr=Saint-Martin (partie française) | de=St. Martin (französischer Teil)
MF: it=Saint Martin (parte francese)
VC: en=Saint Vincent and the Grenadines
GS: en=South Georgia and the South Sandwich Islands
HM: en=Heard Island and McDonald Islands
UM: en=U.S. Minor Outlying Islands
TC: en=Turks and Caicos Islands
"""

# Short forms, older names of the same state, names as registers sort them. `The`, `St.` and `&` need no line.
ENGLISH = """
AE: UAE | U.A.E. | Emirates | Trucial States | Trucial Oman
AF: Afghan Republic | Kingdom of Afghanistan
AG: Antigua
AO: People's Republic of Angola
AR: Argentine Republic
AT: Federal Republic of Austria
AU: Commonwealth of Australia
AZ: Azerbaijani Republic
BA: Bosnia | Bosnia-Herzegovina | Bosnia Herzegovina
BD: People's Republic of Bangladesh
BF: Upper Volta | Republic of Upper Volta
BJ: Dahomey | Republic of Dahomey | People's Republic of Benin
BN: Brunei Darussalam
BO: Plurinational State of Bolivia | Bolivia, Plurinational State of
BQ: Bonaire, Sint Eustatius and Saba | BES Islands
BR: Federative Republic of Brazil
BS: Commonwealth of the Bahamas
BW: Bechuanaland
BY: Byelorussia | Belorussia | White Russia
BZ: British Honduras
CC: Cocos Islands | Keeling Islands
CD: DRC | D.R.C. | DR Congo | D.R. Congo | Dem. Rep. Congo | Zaire | Republic of Zaire | Belgian Congo
CD: Congo (Kinshasa) | Congo-Kinshasa | Congo-Leopoldville | Congo (Leopoldville) | Congo, DR | Congo, Dem. Rep.
CD: Democratic Republic of Congo
CG: Congo (Brazzaville) | Congo-Brazzaville | Republic of Congo | People's Republic of the Congo | Congo, Rep.
CG: Middle Congo
CF: CAR | C.A.R. | Central African Empire | Ubangi-Shari
CH: Swiss Confederation | Helvetia
CI: Ivory Coast
CM: United Republic of Cameroon
CN: PRC | P.R.C. | P.R. China | PR China | People's Republic of China | Mainland China | Communist China | Red China
CV: Cabo Verde | Cape Verde Islands
CZ: Czech Republic
DE: FRG | F.R.G. | Federal Republic of Germany | West Germany | German Empire | German Reich | Weimar Republic
DJ: French Somaliland | Afars and Issas | French Territory of the Afars and the Issas
DK: Kingdom of Denmark
DZ: People's Democratic Republic of Algeria
EG: Arab Republic of Egypt | Kingdom of Egypt
EH: Sahrawi Arab Democratic Republic | SADR | Spanish Sahara
ES: Kingdom of Spain
ET: Abyssinia | Federal Democratic Republic of Ethiopia | Empire of Ethiopia
FK: Falklands | Malvinas | Islas Malvinas | Falkland Islands (Malvinas)
FM: Federated States of Micronesia | FSM
FO: Faroes | Faeroe Islands
FR: French Republic
GB: UK | U.K. | Great Britain | Britain | United Kingdom of Great Britain and Northern Ireland
GE: Republic of Georgia
GH: Gold Coast
GM: Islamic Republic of the Gambia
GN: French Guinea | People's Revolutionary Republic of Guinea
GQ: Spanish Guinea
GR: Hellenic Republic | Hellas | Kingdom of Greece
GW: Portuguese Guinea
GY: Co-operative Republic of Guyana | British Guiana
HK: Hong Kong SAR | Hong Kong, China | Hongkong
HU: Hungarian People's Republic | Kingdom of Hungary
ID: Dutch East Indies | Netherlands East Indies
IE: Eire | Irish Republic | Republic of Ireland | Irish Free State
IL: State of Israel
IR: Persia | Imperial State of Iran
IT: Italian Republic | Kingdom of Italy
JO: Hashemite Kingdom of Jordan | Transjordan
JP: Nippon | Empire of Japan
KG: Kyrgyz Republic | Kirghizia | Kirgizia | Kirghizstan
KH: Kampuchea | Democratic Kampuchea | People's Republic of Kampuchea | Khmer Republic
KI: Gilbert Islands
KM: Union of the Comoros | Comoro Islands
KN: Saint Christopher and Nevis | Saint Kitts-Nevis | Saint Kitts | Federation of Saint Kitts and Nevis
KP: DPRK | D.P.R.K. | DPR Korea | D.P.R. Korea | Democratic People's Republic of Korea | Korea, North | Korea (North)
KP: Korea, Democratic People's Republic of | Korea, DPR | Korea DPR | Korea, Dem. People's Rep.
KR: ROK | R.O.K. | Republic of Korea | Korea, South | Korea (South) | Korea, Rep. | Korea Rep.
KZ: Kazakstan
LA: Lao People's Democratic Republic | Lao PDR | Lao P.D.R. | Kingdom of Laos
LB: Lebanese Republic
LK: Ceylon | Democratic Socialist Republic of Sri Lanka | Dominion of Ceylon
LS: Basutoland
LU: Grand Duchy of Luxembourg | Luxemburg
LY: Libyan Arab Jamahiriya | State of Libya | Libyan Arab Republic | Kingdom of Libya
MD: Moldavia
MG: Malagasy Republic
MK: Macedonia | Republic of Macedonia | FYROM | F.Y.R.O.M. | FYR Macedonia
MK: Former Yugoslav Republic of Macedonia | The former Yugoslav Republic of Macedonia
MK: Macedonia, Former Yugoslav Republic of | Macedonia, FYR
ML: French Sudan
MM: Burma | Union of Burma | Republic of the Union of Myanmar
MN: Outer Mongolia | Mongolian People's Republic
MO: Macau | Macau SAR | Macao SAR | Macao, China | Macau, China
MW: Nyasaland
MX: United Mexican States
MY: Malaya | Federation of Malaya | Federation of Malaysia
NA: South West Africa | South-West Africa
NL: Holland
NP: Federal Democratic Republic of Nepal
NG: Federal Republic of Nigeria
NZ: Aotearoa | Aotearoa New Zealand
OM: Muscat and Oman
PG: Papua-New Guinea
PL: Polish People's Republic
PN: Pitcairn
PS: State of Palestine | Palestinian Authority | Palestinian National Authority | Palestinian Territory
PS: Occupied Palestinian Territory
PT: Portuguese Republic | Kingdom of Portugal
RO: Rumania | Roumania | Kingdom of Romania
RU: Russian Federation
RW: Ruanda
SA: KSA
SD: Democratic Republic of the Sudan
SK: Slovak Republic
SO: Somali Republic | Federal Republic of Somalia | Somali Democratic Republic
SR: Dutch Guiana | Surinam
ST: São Tomé | Democratic Republic of São Tomé and Príncipe
SV: Salvador
SX: Saint Maarten | Saint Martin (Dutch part) | Sint Maarten (Dutch part)
SY: Syrian Arab Republic
SZ: Swaziland | Kingdom of Swaziland
TH: Siam | Kingdom of Siam
TJ: Tadjikistan | Tadzhikistan
TL: East Timor | Portuguese Timor | Democratic Republic of Timor-Leste
TM: Turkmenia
TN: Tunisian Republic
TO: Tonga Islands
TR: Turkey | Republic of Turkey
TT: Trinidad
TV: Ellice Islands
TW: Republic of China | ROC | R.O.C. | Formosa | Chinese Taipei | Nationalist China | Taiwan, Province of China
TW: Taiwan, China
TZ: United Republic of Tanzania
UA: The Ukraine
US: USA | U.S.A. | US | U.S. | United States of America
UY: Eastern Republic of Uruguay | Oriental Republic of Uruguay
VA: Vatican | Holy See | The Vatican | Vatican City State | State of the Vatican City | Vatican (Holy See)
VE: Bolivarian Republic of Venezuela
VG: Virgin Islands, British | Virgin Islands (British) | British Virgin Is. | BVI
VI: Virgin Islands of the United States | Virgin Islands, U.S. | Virgin Islands (U.S.) | US Virgin Islands | USVI
VI: United States Virgin Islands | Danish West Indies
VN: Viet Nam | Viet-Nam | Socialist Republic of Vietnam | Socialist Republic of Viet Nam
VU: New Hebrides
WS: Western Samoa | Independent State of Samoa
XK: Kosova
ZA: RSA | R.S.A. | Union of South Africa
ZM: Northern Rhodesia
ZW: Rhodesia | Southern Rhodesia | Zimbabwe Rhodesia | Zimbabwe-Rhodesia
SUHH: USSR | U.S.S.R. | Union of Soviet Socialist Republics
DDDE: GDR | G.D.R. | German Democratic Republic | DDR | D.D.R.
CSHH: Czecho-Slovakia | Czechoslovak Republic | Czechoslovak Socialist Republic | CSSR
CSHH: Czech and Slovak Federal Republic | Czech and Slovak Federative Republic
YUCS: SFRY | Jugoslavia | Socialist Federal Republic of Yugoslavia | Federal Republic of Yugoslavia
YUCS: Kingdom of Yugoslavia | Kingdom of Serbs, Croats and Slovenes | FR Yugoslavia
CSXX: Serbia-Montenegro | State Union of Serbia and Montenegro
north-yemen: Yemen Arab Republic | Yemen, North | Yemen (Sanaa) | Yemen (Sana'a) | YAR
north-yemen: Mutawakkilite Kingdom of Yemen
YDYE: People's Democratic Republic of Yemen | Yemen, South | Democratic Yemen | Yemen, Democratic | PDRY
YDYE: Yemen (Aden)
YDYE: People's Republic of South Yemen
VDVN: Democratic Republic of Vietnam | Democratic Republic of Viet-Nam | Vietnam, North | DRV | Viet-Nam, North
south-vietnam: Republic of Vietnam | Republic of Viet-Nam | Vietnam, South | RVN | Viet-Nam, South | State of Vietnam
ANHH: Dutch Antilles | Netherlands West Indies
SKIN: Kingdom of Sikkim
GEHH: Gilbert and Ellice Islands Colony
PCHH: Trust Territory of the Pacific Islands | Pacific Islands (Trust Territory)
PZPA: Canal Zone
NTHH: Saudi Arabian-Iraqi Neutral Zone | Neutral Zone
hawaii-kingdom: Hawaii | Hawaiian Kingdom | Hawaiian Islands | Sandwich Islands | Kingdom of the Hawaiian Islands
hawaii-kingdom: Hawai'i
korean-empire: Empire of Korea | Great Korean Empire | Kingdom of Korea | Joseon | Chosun | Choson
austria-hungary: Austro-Hungarian Empire | Austro-Hungarian Monarchy | Austrian Empire
ottoman-empire: Turkish Empire | Sublime Porte
russian-empire: Imperial Russia | Tsarist Russia
prussia: Kingdom of Prussia
united-arab-republic: UAR | U.A.R.
manchukuo: Manchoukuo | Manchu Empire
zanzibar: Sultanate of Zanzibar | People's Republic of Zanzibar
tanganyika: Republic of Tanganyika | Tanganyika Territory
"""

# Formal names that put a style before the main name.
STYLES = {
    "Republic of": "AL AM AO AZ BG BI BJ BO BW BY CI CL CO CR CU CY DJ EC EE FI FJ GH GN GQ GT GW HN HR HT HU ID IN IQ"
    " IS IT KE KI KZ LR LT LV MD ME ML MT MU MW MZ NA NI NR PA PE PL PW PY RO RS RW SD SG SI SL SM SN SR SS"
    " TD TG TJ TN TR TT TZ UG UZ VU YE ZM ZW BA BF CM CV GA KG MG NE SO TM UA XK AR AT FR GR PT LB ZA MK",
    "Republic of the": "GM MH MV PH SC KM FJ SD",
    "Kingdom of": "BE BH BT KH LS MA NO SA SE TH TO SZ NP",
    "Kingdom of the": "NL",
    "Islamic Republic of": "AF IR MR PK",
    "State of": "KW QA ER BH",
    "Principality of": "AD LI MC",
    "Commonwealth of": "DM MP PR",
    "Sultanate of": "OM",
}

# Names in other languages that CLDR does not give: short forms, formal names, names before a renaming.
OTHER_LANGUAGES = """
AE: VAE | EAU | E.A.U. | Объединенные Арабские Эмираты | Объединённые Арабские Эмираты | 阿联酋
BF: Obervolta | Haute-Volta | Alto Volta | Верхняя Вольта
BA: Bosnien | Bosnien-Herzegowina | Bosnie | Босния
BY: Weißrussland | Weissrussland | Belarus' | Belarús | Bélarus | Белоруссия
CD: DR Kongo | D.R. Kongo | Zaïre | Zaire | Заир | RDC | R.D.C. | RD Congo | R.D. Congo | ДРК | ДР Конго
CD: Belgisch-Kongo
CD: Kongo, Demokratische Republik | 民主刚果 | 扎伊尔 | ザイール | Демократическая республика Конго | Congo belge
CG: Kongo, Republik | Congo Brazzaville | Kongo Brazzaville
CI: Elfenbeinküste | Elfenbeinkueste | Costa de Marfil | Берег Слоновой Кости | 象牙海岸 | コートジボアール
CN: VR China | Volksrepublik China | China, Volksrepublik | République populaire de Chine | RPC | R.P.C.
CN: Chine populaire | República Popular China | República Popular de China | КНР | Китайская Народная Республика
CN: 中华人民共和国 | 中華人民共和国 | 中華人民共和國 | 중화인민공화국 | جمهورية الصين الشعبية
CN: República Popular da China
CN: Repubblica popolare cinese
CV: Kap Verde | Kapverden | Kapverdische Inseln | Острова Зеленого Мыса
CZ: Tschechische Republik | République tchèque | República Checa | Чешская Республика | 捷克共和国 | チェコ共和国
CZ: Tschechei
CZ: Repubblica Ceca | 체코공화국
DE: BRD | Bundesrepublik Deutschland | Bundesrepublik | Westdeutschland | Deutsches Reich | RFA | R.F.A. | ФРГ
DE: République fédérale d'Allemagne | Allemagne de l'Ouest | Alemania Occidental | República Federal de Alemania
DE: Федеративная Республика Германия | Западная Германия | 德意志联邦共和国 | 西德 | 西ドイツ | 서독
DE: ドイツ連邦共和国
DE: Repubblica federale di Germania
EH: Sahara occidental | Demokratische Arabische Republik Sahara
ET: Abessinien | Abyssinie | Абиссиния
FM: Föderierte Staaten von Mikronesien | Микронезия
FR: République française | Französische Republik | 法兰西共和国 | フランス共和国
GB: Großbritannien | Grossbritannien | Grande-Bretagne | Gran Bretaña | Соединенное Королевство
GB: Соединённое Королевство
GB: Vereinigtes Königreich Großbritannien und Nordirland | 大不列颠 | 英國 | 連合王国 | بريطانيا | Grã-Bretanha
GB: Gran Bretagna
HK: Hong-Kong | Hongkong | Сянган
IR: Persien | Perse | Персия | 波斯 | ペルシャ
JP: 日本国 | 日本國 | 일본국 | Nihon
KG: Kirgistan | Kirgisien | Kirghizistan | Кыргызстан | Киргизстан
KH: Kamputschea | Kampuchéa | Кампучия
KP: DVRK | KDVR | Demokratische Volksrepublik Korea | Koreanische Demokratische Volksrepublik | RPDC | R.P.D.C.
KP: République populaire démocratique de Corée | República Popular Democrática de Corea | Северная Корея
KP: Корейская Народно-Демократическая Республика | 朝鲜民主主义人民共和国 | 朝鮮民主主義人民共和国 | 北韩 | 北韓
KP: 조선민주주의인민공화국 | 북조선 | 조선 | 朝鲜 | 朝鮮 | 朝鮮民主主義人民共和國 | 北朝鲜 | كوريا الديمقراطية
KP: جمهورية كوريا الديمقراطية الشعبية | Repubblica Popolare Democratica di Corea
KR: Republik Korea | République de Corée | República de Corea | Южная Корея | Республика Корея | 大韩民国 | 大韓民国
KR: 大韓民國 | 韩国 | 韓國 | 南韩 | 南韓 | 한국 | 남한 | 대한민국 | 남조선 | جمهورية كوريا | República da Coreia
KR: Repubblica di Corea
LK: Цейлон | Ceilán | Ceylan | 锡兰 | セイロン
MD: Moldawien | Moldau | Молдавия | République de Moldova
MK: Mazedonien | Macédoine | Македония | 马其顿 | マケドニア | Macédonia | Macedônia
MM: Birma | Burma | Birmanie | Birmania | Бирма | 缅甸联邦 | ビルマ | بورما | Birmânia | 버마
MO: Аомэнь | Makao
MY: Federation Malaya | Malaiische Föderation | Малайя
NL: Hollande | Holanda | Голландия | Olanda | Koninkrijk der Nederlanden
PS: Palästinensische Gebiete | Palästinensische Autonomiebehörde | Autorité palestinienne | Autoridad Palestina
PS: État de Palestine | Staat Palästina | Палестинская автономия | Государство Палестина | 巴勒斯坦国
RU: Russische Föderation | Fédération de Russie | Federación de Rusia | Федерация России | Российская Федерация | РФ
RU: 俄罗斯联邦 | 俄国 | 俄國 | ロシア連邦 | 러시아 연방 | 러시아연방 | روسيا الاتحادية | Rußland | Federação Russa
RU: Federazione Russa | Federación Rusa | Russländische Föderation
SZ: Swasiland | Свазиленд | Suazilandia
SA: Saudi Arabien | Arabie Saoudite | KSA
SK: Slowakische Republik | République slovaque
TH: Сиам
TL: Osttimor | Timor Oriental | Тимор-Лешти
TM: Turkmenien | Туркмения
TR: Türkische Republik | Republik Türkei | Turkei | République de Turquie | 튀르키예 | 터키 | Türkiye Cumhuriyeti
TR: テュルキエ
TW: Republik China | République de Chine | 中華民國 | 中华民国 | 中華民国 | 臺灣 | 중화민국 | 타이완 | Formose
TW: Китайская Республика
US: Vereinigte Staaten von Amerika | États-Unis d'Amérique | Estados Unidos de América | EE. UU. | EEUU | EE.UU.
US: Соединённые Штаты | Соединенные Штаты Америки | Соединённые Штаты Америки | США | 美利坚合众国 | 美利堅合眾國
US: 미합중국 | アメリカ | 米国 | أمريكا | الولايات المتحدة الأمريكية | É.-U. | EUA | Estados Unidos da América
US: Stati Uniti d'America
VA: Heiliger Stuhl | Der Heilige Stuhl | Vatikan | Saint-Siège | Le Saint-Siège | Santa Sede | La Santa Sede
VA: Святой Престол | 圣座 | 教廷 | 교황청 | バチカン | ローマ教皇庁 | Vaticano | El Vaticano | 梵蒂冈城国 | 바티칸
VA: Santa Sé | الكرسي الرسولي
VN: Sozialistische Republik Vietnam | Viêt Nam | Việt Nam
ZA: Südafrikanische Republik | République sud-africaine | ЮАР
ZW: Rhodesien | Südrhodesien | Rhodésie | Родезия | Южная Родезия
SUHH: UdSSR | Union der Sozialistischen Sowjetrepubliken | URSS | U.R.S.S.
SUHH: Union des républiques socialistes soviétiques
SUHH: Unión de Repúblicas Socialistas Soviéticas | СССР | Союз Советских Социалистических Республик
SUHH: 苏维埃社会主义共和国联盟 | 苏维埃联盟 | 蘇聯 | ソビエト連邦 | ソヴィエト連邦 | ソビエト | 소비에트 연방
SUHH: Union soviétique | União das Repúblicas Socialistas Soviéticas
DDDE: Deutsche Demokratische Republik | RDA | R.D.A. | République démocratique allemande
DDDE: República Democrática Alemana
DDDE: ГДР | Германская Демократическая Республика | 民主德国 | 德意志民主共和国 | ドイツ民主共和国 | 독일민주공화국
DDDE: 東德
DDDE: Repubblica Democratica Tedesca
CSHH: ČSSR | ČSFR | Tschechoslowakische Republik | ČSR | ЧССР | 捷克斯洛伐克社会主义共和国
YUCS: SFR Jugoslawien | Bundesrepublik Jugoslawien | СФРЮ | Югославия | RSFY | 南斯拉夫联盟
CSXX: Serbien-Montenegro
YDYE: Demokratische Volksrepublik Jemen | НДРЙ | République démocratique populaire du Yémen
north-yemen: Jemenitische Arabische Republik | République arabe du Yémen | ЙАР
VDVN: Demokratische Republik Vietnam | ДРВ | République démocratique du Viêt Nam | 越南民主共和国
south-vietnam: Republik Vietnam | République du Viêt Nam | Республика Вьетнам | 越南共和国
korean-empire: Kaiserreich Korea | 大韩帝国 | 大韓帝國 | 朝鮮王朝 | 조선왕조
austria-hungary: Österreich-Ungarn | k. u. k. Monarchie | Donaumonarchie
ottoman-empire: Hohe Pforte | Оттоманская империя | Empire turc
united-arab-republic: VAR | RAU | ОАР
manchukuo: Mandschukuo | 满洲国 | 滿洲國
"""

# Code, last year, successors, then the name in each language. ISO 3166-3 where it has the state, except for territories
# that never had a government to visit, and renamed countries, which are one country with both names (see ENGLISH).
# Successors are those that took over the territory, Russia first for the treaties and the UN seat of the USSR; the
# Baltic states are there because CLDR and ISO list them, which says nothing on continuity. A successor may itself
# have ended. Yugoslavia bore its name, if not its extent, until 2003. Prussia had envoys until 1871 but was dissolved
# by Control Council Law No. 46 in 1947; Egypt went on as United Arab Republic until 1971, ten years after Syria left.
FORMER_STATES = """
SUHH 1991 RU,AM,AZ,BY,EE,GE,KZ,KG,LV,LT,MD,TJ,TM,UA,UZ | en=Soviet Union | de=Sowjetunion | fr=Union soviétique
  | es=Unión Soviética | ru=Советский Союз | zh=苏联 | ko=소련 | ja=ソ連 | ar=الاتحاد السوفيتي | pt=União Soviética
  | it=Unione Sovietica
DDDE 1990 DE | en=East Germany | de=DDR | fr=Allemagne de l’Est | es=Alemania Oriental | ru=Восточная Германия
  | zh=东德 | ko=동독 | ja=東ドイツ | ar=ألمانيا الشرقية | pt=Alemanha Oriental | it=Germania Est
CSHH 1992 CZ,SK | en=Czechoslovakia | de=Tschechoslowakei | fr=Tchécoslovaquie | es=Checoslovaquia | ru=Чехословакия
  | zh=捷克斯洛伐克 | ko=체코슬로바키아 | ja=チェコスロバキア | ar=تشيكوسلوفاكيا | pt=Tchecoslováquia
  | it=Cecoslovacchia
YUCS 2003 BA,HR,MK,SI,CSXX | en=Yugoslavia | de=Jugoslawien | fr=Yougoslavie | es=Yugoslavia | ru=Югославия
  | zh=南斯拉夫 | ko=유고슬라비아 | ja=ユーゴスラビア | ar=يوغوسلافيا | pt=Iugoslávia | it=Jugoslavia
CSXX 2006 RS,ME | en=Serbia and Montenegro | de=Serbien und Montenegro | fr=Serbie-et-Monténégro
  | es=Serbia y Montenegro | ru=Сербия и Черногория | zh=塞尔维亚和黑山 | ko=세르비아 몬테네그로
  | ja=セルビア・モンテネグロ | ar=صربيا والجبل الأسود | pt=Sérvia e Montenegro | it=Serbia e Montenegro
north-yemen 1990 YE | en=North Yemen | de=Nordjemen | fr=Yémen du Nord | es=Yemen del Norte | ru=Северный Йемен
  | zh=北也门 | ko=북예멘 | ja=北イエメン | ar=اليمن الشمالي | pt=Iêmen do Norte | it=Yemen del Nord
YDYE 1990 YE | en=South Yemen | de=Südjemen | fr=Yémen du Sud | es=Yemen del Sur | ru=Южный Йемен | zh=南也门
  | ko=남예멘 | ja=南イエメン | ar=اليمن الجنوبي | pt=Iêmen do Sul | it=Yemen del Sud
VDVN 1976 VN | en=North Vietnam | de=Nordvietnam | fr=Viêt Nam du Nord | es=Vietnam del Norte | ru=Северный Вьетнам
  | zh=北越 | ko=북베트남 | ja=北ベトナム | ar=فيتنام الشمالية | pt=Vietnã do Norte | it=Vietnam del Nord
south-vietnam 1975 VN | en=South Vietnam | de=Südvietnam | fr=Viêt Nam du Sud | es=Vietnam del Sur | ru=Южный Вьетнам
  | zh=南越 | ko=남베트남 | ja=南ベトナム | ar=فيتنام الجنوبية | pt=Vietnã do Sul | it=Vietnam del Sud
ANHH 2010 CW,SX,BQ | en=Netherlands Antilles | de=Niederländische Antillen | fr=Antilles néerlandaises
  | es=Antillas Neerlandesas | ru=Нидерландские Антильские острова | zh=荷属安的列斯 | ko=네덜란드령 안틸레스
  | ja=オランダ領アンティル | ar=جزر الأنتيل الهولندية | pt=Antilhas Holandesas | it=Antille Olandesi
SKIN 1975 IN | en=Sikkim | de=Sikkim | fr=Sikkim | es=Sikkim | ru=Сикким | zh=锡金 | ko=시킴 | ja=シッキム | ar=سيكيم
  | pt=Sikkim | it=Sikkim
GEHH 1976 KI,TV | en=Gilbert and Ellice Islands | de=Gilbert- und Elliceinseln | fr=Îles Gilbert et Ellice
PCHH 1994 FM,MH,MP,PW | en=Pacific Islands Trust Territory | de=Treuhandgebiet Pazifische Inseln
  | fr=Territoire sous tutelle des îles du Pacifique
PZPA 1979 PA | en=Panama Canal Zone | de=Panamakanalzone | fr=Zone du canal de Panama | es=Zona del Canal de Panamá
NTHH 1991 IQ,SA | en=Saudi-Iraqi Neutral Zone | de=Neutrale Zone (Saudi-Arabien und Irak)
hawaii-kingdom 1893 US | en=Kingdom of Hawaii | de=Königreich Hawaii | fr=Royaume d’Hawaï | es=Reino de Hawái
  | ru=Королевство Гавайи | zh=夏威夷王国 | ko=하와이 왕국 | ja=ハワイ王国 | ar=مملكة هاواي | pt=Reino do Havaí
  | it=Regno delle Hawaii
korean-empire 1910 KR,KP | en=Korean Empire | de=Koreanisches Kaiserreich | fr=Empire coréen | es=Imperio coreano
  | ru=Корейская империя | zh=大韩帝国 | ko=대한제국 | ja=大韓帝国 | ar=الإمبراطورية الكورية | pt=Império Coreano
  | it=Impero coreano
austria-hungary 1918 AT,HU,CSHH,PL,YUCS | en=Austria-Hungary | de=Österreich-Ungarn | fr=Autriche-Hongrie
  | es=Imperio austrohúngaro | ru=Австро-Венгрия | zh=奥匈帝国 | ko=오스트리아-헝가리 | ja=オーストリア＝ハンガリー
  | ar=النمسا-المجر | pt=Áustria-Hungria | it=Austria-Ungheria
ottoman-empire 1922 TR | en=Ottoman Empire | de=Osmanisches Reich | fr=Empire ottoman | es=Imperio otomano
  | ru=Османская империя | zh=奥斯曼帝国 | ko=오스만 제국 | ja=オスマン帝国 | ar=الدولة العثمانية | pt=Império Otomano
  | it=Impero ottomano
russian-empire 1917 SUHH,FI,PL,EE,LV,LT | en=Russian Empire | de=Russisches Kaiserreich | fr=Empire russe
  | es=Imperio ruso | ru=Российская империя | zh=俄罗斯帝国 | ko=러시아 제국 | ja=ロシア帝国 | ar=الإمبراطورية الروسية
  | pt=Império Russo | it=Impero russo
prussia 1947 DE | en=Prussia | de=Preußen | fr=Prusse | es=Prusia | ru=Пруссия | zh=普鲁士 | ko=프로이센
  | ja=プロイセン | ar=بروسيا | pt=Prússia | it=Prussia
united-arab-republic 1971 EG,SY | en=United Arab Republic | de=Vereinigte Arabische Republik
  | fr=République arabe unie | es=República Árabe Unida | ru=Объединённая Арабская Республика | zh=阿拉伯联合共和国
  | ko=아랍 연합 공화국 | ja=アラブ連合共和国 | ar=الجمهورية العربية المتحدة | pt=República Árabe Unida
  | it=Repubblica Araba Unita
manchukuo 1945 CN | en=Manchukuo | de=Mandschukuo | fr=Mandchoukouo | es=Manchukuo | ru=Маньчжоу-го | zh=满洲国
  | ko=만주국 | ja=満洲国 | ar=مانشوكو | pt=Manchukuo | it=Manciukuò
tibet 1951 CN | en=Tibet | de=Tibet | fr=Tibet | es=Tíbet | ru=Тибет | zh=西藏 | ko=티베트 | ja=チベット | ar=التبت
  | pt=Tibete | it=Tibet
zanzibar 1964 TZ | en=Zanzibar | de=Sansibar | fr=Zanzibar | es=Zanzíbar | ru=Занзибар | zh=桑给巴尔 | ko=잔지바르
  | ja=ザンジバル | ar=زنجبار | pt=Zanzibar | it=Zanzibar
tanganyika 1964 TZ | en=Tanganyika | de=Tanganjika | fr=Tanganyika | es=Tanganica | ru=Танганьика | zh=坦噶尼喀
  | ko=탕가니카 | ja=タンガニーカ | ar=تنجانيقا | pt=Tanganica | it=Tanganica
"""

# Names that may mean any of these, and are asked about rather than guessed; the first one is English.
BORNE_BY_SEVERAL = {
    "KP KR": "Korea | Corée | Corea | Coreia | Корея | كوريا",
    "CD CG": "Congo | Kongo | Конго | コンゴ | 刚果 | 剛果 | 콩고 | الكونغو",
    "VG VI": "Virgin Islands | Jungferninseln | Îles Vierges | Islas Vírgenes | Виргинские острова | Isole Vergini",
    "MF SX": "Saint Martin | Saint-Martin | Sankt Martin",
}

# Three-letter codes that now stand for another state, or never stood for a country; and those of former states.
WITHDRAWN = frozenset(("BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"))
FORMER_ALPHA3 = (
    "SUN=SUHH DDR=DDDE CSK=CSHH YUG=YUCS SCG=CSXX YMD=YDYE VDR=VDVN ANT=ANHH SKM=SKIN GEL=GEHH PCI=PCHH PCZ=PZPA"
    " NTZ=NTHH XKX=XK BUR=MM TMP=TL ZAR=CD"
)


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8", newline="\n")
    print(f"{TARGET}: written")
