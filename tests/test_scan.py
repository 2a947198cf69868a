"""The statements of a TOML text, and the blocks of its tables, are found as a TOML reader sees them."""

from __future__ import annotations

import pytest
import tomli

from tracker.schema import Path
from tracker.store.blocks import Layout, counts_of
from tracker.store.scan import key_path, statements

# text -> of each statement its kind, path and text; of a pair also the text of its value
STATEMENTS: list[tuple[str, list[tuple[str, ...]]]] = [
    ("", []),
    ("a = 1", [("pair", "a", "a = 1", "1")]),  # no final newline
    ("a = 1\n", [("pair", "a", "a = 1\n", "1")]),
    ("a = 1\r\n", [("pair", "a", "a = 1\r\n", "1")]),
    ("a = 1  \t\r\n", [("pair", "a", "a = 1  \t\r\n", "1")]),
    ("\ta\t=\t1\t# c\n", [("pair", "a", "\ta\t=\t1\t# c\n", "1")]),
    ("a=1#c", [("pair", "a", "a=1#c", "1")]),
    ("\n  \n\t", [("blank", "", "\n"), ("blank", "", "  \n"), ("blank", "", "\t")]),
    ("\r\n", [("blank", "", "\r\n")]),
    ("# a\n  # b", [("comment", "", "# a\n"), ("comment", "", "  # b")]),
    ("# [[event]]\n", [("comment", "", "# [[event]]\n")]),
    # headers
    ("[a]\n[[b]]", [("table", "a", "[a]\n"), ("array", "b", "[[b]]")]),
    (" [ a . b ] # c\r\n", [("table", "a|b", " [ a . b ] # c\r\n")]),
    ("[[ 'a b'.\"c.d\" ]]\n", [("array", "a b|c.d", "[[ 'a b'.\"c.d\" ]]\n")]),
    ('["a]"]\n', [("table", "a]", '["a]"]\n')]),
    # keys
    ("a.b . c = 1\n", [("pair", "a|b|c", "a.b . c = 1\n", "1")]),
    ('"a=b" = 1\n', [("pair", "a=b", '"a=b" = 1\n', "1")]),
    ("'a#b'=1\n", [("pair", "a#b", "'a#b'=1\n", "1")]),
    ('"\\"".x = 1\n', [("pair", '"|x', '"\\"".x = 1\n', "1")]),
    ('"" = 1\n', [("pair", "", '"" = 1\n', "1")]),
    ("2024 = 1\n", [("pair", "2024", "2024 = 1\n", "1")]),
    # texts
    ('a = "# no comment" # c\n', [("pair", "a", 'a = "# no comment" # c\n', '"# no comment"')]),
    ('a = "\\"#" # "\n', [("pair", "a", 'a = "\\"#" # "\n', '"\\"#"')]),
    ("a = '\\' # '\n", [("pair", "a", "a = '\\' # '\n", "'\\'")]),  # a backslash is a letter there
    ('a = ""\nb = 1\n', [("pair", "a", 'a = ""\n', '""'), ("pair", "b", "b = 1\n", "1")]),
    ('a = """"""\n', [("pair", "a", 'a = """"""\n', '""""""')]),
    ('a = """x""""" # c\n', [("pair", "a", 'a = """x""""" # c\n', '"""x"""""')]),  # two of the five are text
    ('a = """"x" ""y""" \n', [("pair", "a", 'a = """"x" ""y""" \n', '""""x" ""y"""')]),
    ("a = '''x'''''\n", [("pair", "a", "a = '''x'''''\n", "'''x'''''")]),
    ("a = '''x''''\n", [("pair", "a", "a = '''x''''\n", "'''x''''")]),
    ("a = '''\\'''\n", [("pair", "a", "a = '''\\'''\n", "'''\\'''")]),
    (
        'a = """\n[[event]]\n# no comment\nid = 1\n"""\nb = 1\n',
        [
            (
                "pair",
                "a",
                'a = """\n[[event]]\n# no comment\nid = 1\n"""\n',
                '"""\n[[event]]\n# no comment\nid = 1\n"""',
            ),
            ("pair", "b", "b = 1\n", "1"),
        ],
    ),
    ('a = """x\\"""y\\\r\n  z"""\r\n', [("pair", "a", 'a = """x\\"""y\\\r\n  z"""\r\n', '"""x\\"""y\\\r\n  z"""')]),
    ("a = '''it''s\n'''\n", [("pair", "a", "a = '''it''s\n'''\n", "'''it''s\n'''")]),
    # U+0085 and U+2028 end no line
    ('a = "x\u2028[[b]]\u0085"\n', [("pair", "a", 'a = "x\u2028[[b]]\u0085"\n', '"x\u2028[[b]]\u0085"')]),
    # lists and inline tables
    ("a = [ 1, 2 ] # ]\n", [("pair", "a", "a = [ 1, 2 ] # ]\n", "[ 1, 2 ]")]),
    ("a = [\"]\", '[']\nb = 1\n", [("pair", "a", "a = [\"]\", '[']\n", "[\"]\", '[']"), ("pair", "b", "b = 1\n", "1")]),
    ("a = [\n [1], # ]\n\n # '\n]  \n", [("pair", "a", "a = [\n [1], # ]\n\n # '\n]  \n", "[\n [1], # ]\n\n # '\n]")]),
    ("a = [\r\n1,\r\n]\r\n", [("pair", "a", "a = [\r\n1,\r\n]\r\n", "[\r\n1,\r\n]")]),
    ('a = { b = "}", c = [1] } # }\n', [("pair", "a", 'a = { b = "}", c = [1] } # }\n', '{ b = "}", c = [1] }')]),
    (
        "a = [{b = 1},\n{b = '''\n]\n'''}]\n",
        [("pair", "a", "a = [{b = 1},\n{b = '''\n]\n'''}]\n", "[{b = 1},\n{b = '''\n]\n'''}]")],
    ),
    ("a = 2024-01-01 10:00:00 # c\n", [("pair", "a", "a = 2024-01-01 10:00:00 # c\n", "2024-01-01 10:00:00")]),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS, ids=lambda value: repr(value)[:40])
def test_every_statement_is_told(text: str, expected: list[tuple[str, ...]]) -> None:
    tomli.loads(text)
    found: list[tuple[str, ...]] = []
    for s in statements(text):
        kind = ("array" if s.is_array else "table") if s.kind == "header" else s.kind
        value = (text[slice(*s.value)],) if s.kind == "pair" else ()
        found.append((kind, "|".join(s.path), text[s.start : s.end], *value))
    assert found == expected
    assert "".join(row[2] for row in found) == text  # nothing between them


@pytest.mark.parametrize("text", ["a = '''\nb", "[a\n", "a b = 1", "a", 'a = "x\n', "= 1", "a ="])
def test_what_is_no_toml_is_refused_or_read_to_the_end(text: str) -> None:
    try:
        found = list(statements(text))
    except ValueError:
        return
    assert found[-1].end == len(text)


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("a", ("a",)),
        ("a.b", ("a", "b")),
        ("a \t. b", ("a", "b")),
        ("'a.b'.c", ("a.b", "c")),
        ('"a\\u00e9" . \'"\'', ("aé", '"')),
        ('""', ("",)),
    ],
)
def test_a_key_has_its_parts(key: str, path: tuple[str, ...]) -> None:
    assert key_path(key) == path


def layout(text: str) -> Layout:
    return Layout(text, counts_of(tomli.loads(text)))


# text -> the parts of every [[event]]; \n ends are shown as /
BLOCKS: list[tuple[str, list[tuple[str, ...]]]] = [
    ("", []),
    ("schema = 1\n", []),
    ("event = []\n", []),
    ("event = [{ id = 'a' }]\n", []),
    ("[[event]]", [("[[event]]",)]),
    ("a = 1\n[[event]]\nb = 1\n[[event]]\n", [("[[event]]/b = 1/",), ("[[event]]/",)]),
    ("[[event]]\nb = 1\n\n\n[[event]]\n\n", [("[[event]]/b = 1/",), ("[[event]]/",)]),
    ("\t[[ event ]] # x\n\tb = 1", [("\t[[ event ]] # x/\tb = 1",)]),
    ('[["event"]]\nb = 1\n', [('[["event"]]/b = 1/',)]),
    # comments: those right above a header are its own, those that touch the last line belong to that
    ("# a\n\n# b\n# c\n[[event]]\nb = 1\n", [("# b/# c/[[event]]/b = 1/",)]),
    ("[[event]]\nb = 1\n# c\n\n[[event]]\n", [("[[event]]/b = 1/# c/",), ("[[event]]/",)]),
    ("[[event]]\nb = 1\n# c\n[[event]]\n", [("[[event]]/b = 1/",), ("# c/[[event]]/",)]),
    ("[[event]]\nb = 1\n\n# c\n\n[[event]]\n", [("[[event]]/b = 1/",), ("[[event]]/",)]),
    ("[[event]]\nb = 1\n\n# c\n", [("[[event]]/b = 1/",)]),
    ("[[event]]\nb = 1\n# c", [("[[event]]/b = 1/# c",)]),
    ("[[event]]\n\n# c\n\nb = 1\n", [("[[event]]//# c//b = 1/",)]),
    ("[[event]]\n# c\n[[person]]\n# d\n[[event]]\n", [("[[event]]/",), ("# d/[[event]]/",)]),
    # sub-tables
    (
        "[[event]]\n\n[[event.source]]\nn = 1\n\n[[event.source]]\n",
        [("[[event]]//[[event.source]]/n = 1//[[event.source]]/",)],
    ),
    (
        "[[event]]\n\n# x\n[event.extra]\nn = 1\n[event.extra.b]\n",
        [("[[event]]//# x/[event.extra]/n = 1/[event.extra.b]/",)],
    ),
    (
        "[[event]]\n[[person]]\n[[event.source]]\nn = 1\n# c\n[[place]]\n[event.x]\n\n[[event]]\n",
        [("[[event]]/", "[[event.source]]/n = 1/", "[event.x]/"), ("[[event]]/",)],
    ),
    ("[[event]]\n[[person]]\n# c\n[[event.source]]\n", [("[[event]]/", "# c/[[event.source]]/")]),
    ("[[event]]\n[person.event]\na = 1\n", [("[[event]]/",)]),
    (
        "[[event]]\n[[event.source]]\n[event.source.says]\na = 1\n",
        [("[[event]]/[[event.source]]/[event.source.says]/a = 1/",)],
    ),
    # headers that are none
    ('[[event]]\nb = """\n[[event]]\n"""\n', [('[[event]]/b = """/[[event]]/"""/',)]),
    ("[[event]]\nb = [\n[[1]],\n]\n", [("[[event]]/b = [/[[1]],/]/",)]),
    ("[[event]]\n# [[event]]\n", [("[[event]]/# [[event]]/",)]),
    ('[[event]]\nb = "\\n[[event]]"\n', [('[[event]]/b = "\\n[[event]]"/',)]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS, ids=lambda value: repr(value)[:40])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_block_has_its_text(text: str, expected: list[tuple[str, ...]], end: str) -> None:
    text = text.replace("\n", end)
    found = layout(text).blocks("event")
    assert [tuple(text[start:stop].replace(end, "/") for start, stop in block.parts) for block in found] == expected
    assert all(text[block.header :].lstrip().startswith("[[") for block in found)
    assert [layout(text).block("event", number) for number in range(len(found))] == found


ODD = """\
schema = 1
"title" = "x"
[table]
in.side = 1
[[event]]
# a comment
id = "a"
x.y.z = 1
x.y.w = 2
tags = [
  "a",
]
note = '''
[[event]]
'''
date = "2024"
[[event.source]]
name = "n"
says.date = "2023"
[[person]]
name = "p"
[[event.source]]
name = "m"
[event.source.says]
"date" = "2024"
[event.extra]
a = 1

   [[event]] # [[event]]
   date = "2025"
"""
LINES: list[tuple[Path, int | None]] = [
    (("schema",), 1),
    (("title",), 2),
    (("table",), 3),
    (("table", "in"), 4),
    (("table", "in", "side"), 4),
    (("event", 0), 5),
    (("event", 0, "id"), 7),
    (("event", 0, "x"), 8),  # where it is first mentioned
    (("event", 0, "x", "y"), 8),
    (("event", 0, "x", "y", "w"), 9),
    (("event", 0, "tags"), 10),
    (("event", 0, "note"), 13),
    (("event", 0, "date"), 16),
    (("event", 0, "nothing"), 5),  # of the table, if the key is not there
    (("event", 0, "source", 0), 17),
    (("event", 0, "source", 0, "name"), 18),
    (("event", 0, "source", 0, "says"), 19),
    (("event", 0, "source", 0, "says", "date"), 19),
    (("person", 0), 20),
    (("person", 0, "name"), 21),
    (("event", 0, "source", 1), 22),
    (("event", 0, "source", 1, "says"), 24),
    (("event", 0, "source", 1, "says", "date"), 25),
    (("event", 0, "source", 1, "url"), 22),
    (("event", 0, "extra"), 26),
    (("event", 0, "extra", "a"), 27),
    (("event", 1), 29),
    (("event", 1, "date"), 30),
    (("event", 2), None),
    (("place", 0), None),
    (("nothing",), None),
    ((), None),
]


@pytest.mark.parametrize(("path", "line"), LINES, ids=str)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_key_has_its_line(path: Path, line: int | None, end: str) -> None:
    assert layout(ODD.replace("\n", end)).locate(path) == line


@pytest.mark.parametrize(
    "text",
    [
        "[[event]]\n[[event]]\n",  # found quickly, by a pattern
        '[["event"]]\n[[event]]\n',  # these by reading all of it
        "[[event]]\n[[ 'event' ]]\n",
        "tags = ['a']\n[[event]]\n[[event]] # [x]\n",
        "[[event]]\r\n [[event]]",
        "[table] # [[event]]\n[[event]]\n[[event]]\n",
        '[[event]]\nnote = """\n[[event]]\n"""\n[[event]]\n',
        "[[event]]\nlist = [\n[[0]]\n]\n[[event]]\n",
    ],
)
def test_headers_are_found_quickly_or_slowly_but_the_same(text: str) -> None:
    starts = [text.count("\n", 0, s.start) + 1 for s in statements(text) if s.kind == "header" and s.path == ("event",)]
    assert [layout(text).locate(("event", number)) for number in range(2)] == starts


@pytest.mark.parametrize("text", ["\n\nevent = [{}, {}]\n", "# c\n\nevent = [\n{},\n{},\n]\n"])
def test_of_an_inline_list_the_line_of_the_list_is_given(text: str) -> None:
    assert layout(text).locate(("event", 1)) == 3
