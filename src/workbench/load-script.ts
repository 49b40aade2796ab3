/** Runs one of the add-in's own scripts, as Excel does. @throws Error if the add-in was not built */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} n’a pas pu être chargé. Construisez d’abord le complément.`));
    document.head.append(script);
  });
}
