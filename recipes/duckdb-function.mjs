/**
 * The library's own reading as functions of DuckDB, addresses and typing errors included:
 * `code_insee(text, departement)` and `fait('ZONE', text, departement)`; NULL where the reading is doubtful.
 */
import { DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';
import { read } from 'ressort';

export function registerRessort(connection) {
  register(connection, 'code_insee', 2, (text, departement) => {
    const reading = read(text, departement);
    return reading.status === 'sure' ? reading.insee : null;
  });
  register(connection, 'fait', 3, (name, text, departement) => {
    const reading = read(text, departement);
    return reading.status === 'sure' ? (reading.fact(name)?.toString() ?? null) : null;
  });
}

function register(connection, name, count, answer) {
  const parameterTypes = Array.from({ length: count }, () => VARCHAR);
  const mainFunction = (_, input, output) => {
    const columns = parameterTypes.map((_type, at) => input.getColumnVector(at));
    for (let row = 0; row < input.rowCount; row++)
      output.setItem(row, answer(...columns.map((column) => column.getItem(row))));
    output.flush();
  };
  // Special handling: a client without a département is read all the same.
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({ name, parameterTypes, returnType: VARCHAR, mainFunction, specialHandling: true }),
  );
}
