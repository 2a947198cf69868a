from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tracker import countries, country_table
from tracker.folding import fold

ROOT = Path(__file__).resolve().parents[1]


def codes(name: str) -> str:
    """The codes of all that bear the name, joined by blanks; empty if none."""
    return " ".join(country.code for country in countries.candidates(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Germany", "DE"),
        ("germany", "DE"),
        ("  Germany ", "DE"),
        ("North Macedonia\u00a0", "MK"),  # as in the State Department's data
        # short forms
        ("DPRK", "KP"),
        ("D.P.R.K.", "KP"),
        ("DVRK", "KP"),
        ("KDVR", "KP"),
        ("ROK", "KR"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("USA", "US"),
        ("U.S.", "US"),
        ("us", "US"),  # a short form people do type in lower case, unlike codes
        ("U.S.A.", "US"),
        ("UAE", "AE"),
        ("VAE", "AE"),
        ("PRC", "CN"),
        ("ROC", "TW"),
        ("DRC", "CD"),
        ("DR Congo", "CD"),
        ("BRD", "DE"),
        # one country, renamed
        ("Burma", "MM"),
        ("Myanmar (Burma)", "MM"),
        ("Swaziland", "SZ"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Czech Republic", "CZ"),
        ("Macedonia", "MK"),
        ("Ivory Coast", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Cape Verde", "CV"),
        ("Cabo Verde", "CV"),
        ("Holland", "NL"),
        ("Ceylon", "LK"),
        ("Upper Volta", "BF"),
        ("Dahomey", "BJ"),
        ("Siam", "TH"),
        ("Persia", "IR"),
        ("Zaire", "CD"),
        ("Kampuchea", "KH"),
        ("Rhodesia", "ZW"),
        ("Southern Rhodesia", "ZW"),
        ("Malaya", "MY"),
        ("Muscat & Oman", "OM"),
        ("West Germany", "DE"),  # the Federal Republic was enlarged in 1990, it did not end
        # as registers sort them
        ("Korea, South", "KR"),
        ("Korea, North", "KP"),
        ("Korea, Republic of", "KR"),
        ("Republic of Korea", "KR"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Korea, Democratic People’s Republic of", "KP"),
        ("China, People's Republic of", "CN"),
        ("Germany, Federal Republic of", "DE"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Congo, Democratic Republic of", "CD"),
        ("Congo, Republic of", "CG"),
        ("Republic of Congo", "CG"),
        ("Tanzania, United Republic of", "TZ"),
        ("Bahamas, The", "BS"),
        ("The Bahamas", "BS"),
        ("Gambia, The", "GM"),
        ("Republic of the Gambia", "GM"),
        ("Micronesia, Federated States of", "FM"),
        # and, &, St., the
        ("St. Kitts & Nevis", "KN"),
        ("Saint Kitts and Nevis", "KN"),
        ("St Lucia", "LC"),
        ("St. Vincent and Grenadines", "VC"),
        ("Antigua & Barbuda", "AG"),
        ("Bosnia & Herzegovina", "BA"),
        ("the Netherlands", "NL"),
        # the plain name belongs to one
        ("China", "CN"),
        ("Republic of China", "TW"),
        ("Yemen", "YE"),
        ("Vietnam", "VN"),
        ("Sudan", "SD"),
        ("Ireland", "IE"),
        ("Samoa", "WS"),
        ("Guinea", "GN"),
        ("Guinea-Bissau", "GW"),
        ("Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Micronesia", "FM"),
        ("Serbia", "RS"),
        ("Georgia", "GE"),
        ("Kosovo", "XK"),
        ("Vatican", "VA"),
        ("Holy See", "VA"),
        ("Palestine", "PS"),
        ("Hong Kong", "HK"),
        ("Macau", "MO"),
        ("Great Britain", "GB"),
        ("England", ""),  # a part of a country
        ("Russian Federation", "RU"),
        ("Suedkorea", "KR"),  # German without umlauts
        # states that are no more
        ("U.S.S.R.", "SUHH"),
        ("UdSSR", "SUHH"),
        ("URSS", "SUHH"),
        ("СССР", "SUHH"),
        ("苏联", "SUHH"),
        ("소련", "SUHH"),
        ("ソ連", "SUHH"),
        ("DDR", "DDDE"),
        ("German Democratic Republic", "DDDE"),
        ("Czechoslovakia", "CSHH"),
        ("Yugoslavia", "YUCS"),
        ("Serbia-Montenegro", "CSXX"),
        ("Yemen Arab Republic", "north-yemen"),
        ("People's Democratic Republic of Yemen", "YDYE"),
        ("North Vietnam", "VDVN"),
        ("Republic of Vietnam", "south-vietnam"),
        ("Netherlands Antilles", "ANHH"),
        ("Hawaii", "hawaii-kingdom"),
        ("United Arab Republic", "united-arab-republic"),
        ("Tanganyika", "tanganyika"),
        # codes, in capitals only
        ("KR", "KR"),
        ("RUS", "RU"),
        ("SUN", "SUHH"),
        ("NO", "NO"),
        ("no", ""),
        ("in", ""),
        ("is", ""),
        ("In", ""),
        ("EU", ""),  # not a country
        ("ZZ", ""),
        # one name in brackets after another: what both mean
        ("Burma (Myanmar)", "MM"),
        ("Korea (DPRK)", "KP"),
        ("Congo (Zaire)", "CD"),
        ("Congo (Kinshasa)", "CD"),
        ("Yugoslavia (Kosovo)", ""),
        ("France (", ""),
        ("()", ""),
        ("Burma (" * 5000 + ")" * 5000, ""),
        # borne by several
        ("Korea", "KP KR"),
        ("Corée", "KP KR"),
        ("Corea", "KP KR"),
        ("Корея", "KP KR"),
        ("한국", "KR"),  # what South Koreans, and only they, call all of it
        ("朝鲜", "KP"),
        ("Congo", "CD CG"),
        ("Kongo", "CD CG"),
        ("Конго", "CD CG"),
        ("コンゴ", "CD CG"),
        ("the Congo", "CD CG"),
        ("Virgin Islands", "VG VI"),
        ("U.S. Virgin Islands", "VI"),
        ("St. Martin", "MF SX"),
        ("Saint-Martin", "MF SX"),
        ("Sint Maarten", "SX"),
        # nothing by likeness
        ("Germny", ""),
        ("", ""),
        ("the", ""),
        ("New York", ""),
    ],
)
def test_a_name_leads_to_those_that_bear_it(name: str, expected: str) -> None:
    assert codes(name) == expected


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("KR", "South Korea|Südkorea|Corée du Sud|Corea del Sur|Южная Корея|韩国|한국|韓国|كوريا الجنوبية"),
        ("KP", "North Korea|Nordkorea|Corée du Nord|Corea del Norte|КНДР|朝鲜|북한|北朝鮮|كوريا الشمالية"),
        ("US", "United States|Vereinigte Staaten|États-Unis|Estados Unidos|США|美国|미국|アメリカ|الولايات المتحدة"),
        ("GB", "United Kingdom|Vereinigtes Königreich|Royaume-Uni|Reino Unido|Великобритания|英国|영국|イギリス"),
        ("RU", "Russia|Russland|Russie|Rusia|Россия|俄罗斯|러시아|ロシア|روسيا"),
        ("CN", "China|Volksrepublik China|Chine|República Popular China|Китай|中国|중국|中華人民共和国|الصين"),
        ("DE", "Germany|Deutschland|Allemagne|Alemania|Германия|德国|독일|ドイツ|ألمانيا"),
        ("UA", "Ukraine|die Ukraine|Ucrania|Украина|乌克兰|우크라이나|ウクライナ|أوكرانيا"),
        ("TW", "Taiwan|Taïwan|Taiwán|Тайвань|台湾|台灣|대만|تايوان"),
        ("CI", "Côte d'Ivoire|Elfenbeinküste|Costa de Marfil|Кот-д’Ивуар|科特迪瓦|코트디부아르|コートジボワール"),
        ("MM", "Myanmar|Birma|Birmanie|Birmania|Мьянма|缅甸|미얀마|ミャンマー|ميانمار"),
    ],
)
def test_every_language_has_its_name(code: str, names: str) -> None:
    expected = {name: "" if name.startswith("die ") else code for name in names.split("|")}  # no German articles
    assert {name: codes(name) for name in expected} == expected


def test_a_name_can_be_shown_in_a_language() -> None:
    korea = countries.by_code("KR")
    assert countries.local_name(korea, "ko") == "대한민국"
    assert countries.local_name(korea, "de-AT") == "Südkorea"
    assert countries.local_name(korea, "sw") == "South Korea"  # a language the table does not have
    assert countries.local_name(countries.by_code("NTHH"), "ja") == "Saudi-Iraqi Neutral Zone"


@pytest.mark.parametrize(
    ("former", "ended", "successor"),
    [
        ("Soviet Union", 1991, "Russia"),
        ("East Germany", 1990, "Germany"),
        ("Czechoslovakia", 1992, "Slovakia"),
        ("Yugoslavia", 2003, "Serbia and Montenegro"),  # which ended in its turn
        ("Serbia and Montenegro", 2006, "Serbia"),
        ("South Yemen", 1990, "Yemen"),
        ("South Vietnam", 1975, "Vietnam"),
        ("Netherlands Antilles", 2010, "Curaçao"),
        ("Zanzibar", 1964, "Tanzania"),
    ],
)
def test_a_former_state_is_not_its_successor(former: str, ended: int, successor: str) -> None:
    (before,) = countries.candidates(former)
    (after,) = countries.candidates(successor)
    assert before != after
    assert before.ended == ended
    assert after.code in before.successors


def test_successors_are_in_the_table() -> None:
    for country in countries.all_countries():
        assert (country.ended is None) == (country.successors == ())
        for code in country.successors:
            assert (countries.by_code(code).ended or 9999) > (country.ended or 9999)


def test_every_country_is_found_by_its_code_and_by_each_name_it_is_shown_under() -> None:
    for country in countries.all_countries():
        assert countries.by_code(country.code) is country
        assert country.names[0] == ("en", country.name)
        for _, name in country.names:
            assert countries.candidates(name) == (country,), name


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        countries.by_code("QQ")


def test_countries_come_by_name() -> None:
    shown = [country.name for country in countries.all_countries()]
    assert shown.index("Åland Islands") < shown.index("Albania") < shown.index("Côte d'Ivoire") < shown.index("Cuba")
    assert len(shown) == len(set(shown)) == 276  # ISO 3166-1's 249, Kosovo, and 26 former states


def test_every_name_that_is_suggested_is_understood() -> None:
    suggested = list(countries.names())
    assert {"Myanmar", "Burma", "Korea", "Korea, South", "USSR"} <= set(suggested)
    assert [name for name in suggested if not countries.candidates(name)] == []
    assert len({fold(name) for name in suggested}) > 800


# Display names of the State Department that mean no one country of the table.
NOT_ONE_COUNTRY = {
    # governments, told apart from the country on purpose
    "Afghanistan (Interim Authority)": "",
    "Cuba (Provisional Government)": "",
    "Czechoslovakia (government-in-exile)": "",
    "France (Provisional Government)": "",
    "Israel (Provisional Government)": "",
    "Poland (government-in-exile)": "",
    # parts of a country, or of what was one
    "Bosnian Federation": "",
    "Denmark (Greenland)": "",
    "Serbia-Montenegro (Kosovo)": "",
    "United Kingdom (Northern Ireland)": "",
    "United Kingdom (Wales)": "",
    "West Bank": "",
    "Yugoslavia (Kosovo)": "",
    "Korea": "KP KR",  # South Korea in all their rows, but the name does not say so
    "Somoa": "",  # a typing error
}


def test_the_state_department_s_names_are_understood() -> None:
    text = (ROOT / "tests" / "data" / "hsg_country_names.txt").read_text(encoding="utf-8")
    names = [line for line in text.split("\n") if line and not line.startswith("#")]
    assert len(names) > 200
    assert {name: codes(name) for name in names if len(countries.candidates(name)) != 1} == NOT_ONE_COUNTRY


@pytest.fixture
def script() -> ModuleType:
    babel = pytest.importorskip("babel", reason="Babel, which has CLDR's names, is not installed")
    if babel.__version__ != country_table.BABEL_VERSION:
        pytest.skip(f"the table was made with Babel {country_table.BABEL_VERSION}, here is {babel.__version__}")
    path = ROOT / "scripts" / "make_country_table.py"
    spec = importlib.util.spec_from_file_location("make_country_table", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:  # dataclasses look their module up; the script extends sys.path
        patch.setitem(sys.modules, "make_country_table", module)
        patch.syspath_prepend(str(ROOT))
        spec.loader.exec_module(module)
    return module


def test_the_table_is_what_the_script_writes(script: ModuleType) -> None:
    assert script.table() == (ROOT / "tracker" / "country_table.py").read_text(encoding="utf-8")


def test_the_script_refuses_a_name_of_two_countries(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "ENGLISH", script.ENGLISH + "\nFR: Germany\n")
    with pytest.raises(ValueError, match="germany"):
        script.table()
