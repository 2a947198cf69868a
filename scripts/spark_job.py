"""What spark-submit runs (docs/scale.md): `spark-submit --py-files tracker.zip spark_job.py pending SOURCE -o DEST`."""

from __future__ import annotations

import sys

from tracker.cli.app import run

if __name__ == "__main__":
    sys.exit(run(["scale", *sys.argv[1:]]))
