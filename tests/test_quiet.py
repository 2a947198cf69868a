"""Which events need not be looked at to know what is pending: by cases. bench/fuzz/promises.py has the law."""

from __future__ import annotations

from math import inf

import pytest

from tests.test_ledger import REGISTRY, day, record_of
from tracker import ledger
from tracker.quiet import quiet_days
from tracker.steps import steps

# id, kind, date, other fields; and the day from which on the event is quiet, `-` if it bears on no promise
CASES = {
    "settled by the visit": """
        asked  invitation  2001-01-01           | 2002-02-02
        came   visit       2002-02-02           | 2002-02-02
    """,
    "asked again much later": """
        asked  invitation  2001-01-01           | 2002-02-02
        came   visit       2002-02-02           | 2002-02-02
        again  invitation  2020-01-01           | never
    """,
    "visits long before and after": """
        early  visit       1999                 | -
        asked  invitation  2001-01-01           | 2002-02-02
        came   visit       2002-02-02           | 2002-02-02
        later  visit       2015                 | -
    """,
    "a visit that may lie on either side": """
        asked  invitation  2001-01-01           | never
        came   visit       2002-02-02           | never
        ever   visit       20XX                 | never
        again  invitation  2020-01-01           | never
    """,
    "a later event says what it follows": """
        asked  invitation  2001-01-01           | never
        came   visit       2002-02-02           | never
        again  invitation  2020-01-01 asked     | never
    """,
    "cancelled, and no more said of it": """
        asked  invitation    2001-01-01         | 2001-03-03
        off    cancellation  2001-03-03         | 2001-03-03
        again  invitation    2020-01-01         | never
    """,
    "cancelled, and an announcement may take it up": """
        asked  invitation    2001-01-01         | never
        off    cancellation  2001-03-03         | never
        again  invitation    2020-01-01         | never
        set    announcement  2020-02-02         | never
    """,
    "cancelled, and a visit in what was due would leave a doubt": """
        asked  invitation    2001-01-01 due=2021 | never
        off    cancellation  2001-03-03          | never
        again  invitation    2020-01-01          | never
    """,
    "an answer that would wait for a later invitation if there were no earlier one": """
        asked  invitation  2001-01-01           | never
        came   visit       2002-02-02           | never
        yes    acceptance  2020-01              | never
        again  invitation  2020-01-15           | never
    """,
    "an answer and an announcement of one day": """
        asked  invitation    2001-01-01         | never
        came   visit         2002-02-02         | never
        yes    acceptance    2020-01-15         | never
        set    announcement  2020-01-15         | never
    """,
    "a visit of unknown beginning is seen before those that are sorted before it": """
        off    cancellation  2004-03-05         | 2011-08-26
        came   visit         2009-03-08         | 2011-08-26
        ever   visit         ../2011-08-26      | 2011-08-26
    """,
    "two visits that follow each other come after all others, if all are there": """
        asked  invitation  2000-01-29           | 2009-12-31
        off    lapse       2001-07-12           | 2009-12-31
        last   visit       2001-11              | 2009-12-31
        one    visit       2000-04-23 other     | 2009-12-31
        other  visit       200X one             | 2009-12-31
    """,
}


@pytest.mark.parametrize("name", CASES)
def test_an_event_is_quiet_from_a_day_on(name: str) -> None:
    events, expected = [], {}
    for line in CASES[name].strip().split("\n"):
        told, until = line.split("|")
        event_id, kind, date, *others = told.split()
        more = dict(other.split("=") if "=" in other else ("follows", other) for other in others)
        events.append({"id": event_id, "kind": kind, "date": date, **more})
        if until.strip() != "-":
            expected[event_id] = inf if until.strip() == "never" else day(until.strip())
    assert quiet_days(steps(record_of({"events": events}), REGISTRY, ledger.AT_THE_END)) == expected
