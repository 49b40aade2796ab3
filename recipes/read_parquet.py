"""read_parquet.py TABLES CODE...: the facts of INSEE codes, in Python with pyarrow alone."""
import sys
import pyarrow.parquet as parquet

tables, *codes = sys.argv[1:]
rows = parquet.read_table(f"{tables}/ressort.parquet").to_pylist()
by_code = {row["code_insee"]: row for row in rows}
for code in codes:
    row = by_code.get(code, {})
    print(code, row.get("nom"), row.get("zone"), row.get("bureau"), row.get("population_2023"), sep=";")
