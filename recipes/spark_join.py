"""spark_join.py TABLES CLIENTS.parquet OUT.parquet: the join of join.sql, in Spark."""
import sys
from pathlib import Path
from pyspark.sql import SparkSession

tables, clients, out = sys.argv[1:4]
spark = SparkSession.builder.appName("Ressort").getOrCreate()
for name in ("noms", "ressort", "anciennes"):
    spark.read.parquet(f"{tables}/{name}.parquet").createOrReplaceTempView(name)
spark.read.parquet(clients).createOrReplaceTempView("clients")
spark.sql(Path(tables, "pli.spark.sql").read_text(encoding="utf-8"))
spark.sql(Path(__file__).with_name("join.sql").read_text(encoding="utf-8")).write.parquet(out)
