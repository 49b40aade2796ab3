-- The commune of each client and its facts, by a join: DuckDB and Spark both run this.
-- It wants the tables clients (commune, departement: '71', '2A', '01'; null if unknown), noms, ressort and anciennes,
-- and the function pli() of dist/export/pli.duckdb.sql or pli.spark.sql. A writing that may be two communes has no row
-- here: its client keeps nulls, never a guess.
WITH lieux AS (
  SELECT n.pli, n.departement, n.unique_france, n.code_insee_actuel, n.nom, r.zone, r.bureau, r.tribunal
  FROM noms n JOIN ressort r ON r.code_insee = n.code_insee
  UNION ALL
  -- Former communes whose code served again.
  SELECT n.pli, n.departement, n.unique_france, n.code_insee_actuel, n.nom, a.zone, a.bureau, a.tribunal
  FROM noms n JOIN anciennes a ON a.code_insee = n.code_ancien AND a.nom = n.nom
)
SELECT
  c.*,
  coalesce(d.code_insee_actuel, f.code_insee_actuel) AS code_insee,
  coalesce(d.nom, f.nom) AS lieu,
  coalesce(d.zone, f.zone) AS zone,
  coalesce(d.bureau, f.bureau) AS bureau,
  coalesce(d.tribunal, f.tribunal) AS tribunal
-- Without a département only the writings that need none count. A key of its own: a condition on the client in the
-- join would make DuckDB compare every pair.
FROM (SELECT *, pli(commune) AS pli, CASE WHEN departement IS NULL THEN pli(commune) END AS pli_seul FROM clients) c
LEFT JOIN lieux d ON d.pli = c.pli AND d.departement = c.departement
LEFT JOIN (SELECT * FROM lieux WHERE unique_france) f ON f.pli = c.pli_seul
