/** The bundler gives a table as its text. */
declare module '*.csv' {
  const text: string;
  export default text;
}
