/** Tells whether the page runs where its formulas can be typed. */
async function showState(): Promise<void> {
  const state = document.getElementById('state');
  if (state === null) return;
  if (typeof Office === 'undefined') {
    state.textContent = "Cette page est faite pour Excel : Office n'a pas pu être chargé.";
    return;
  }
  const { host } = await Office.onReady();
  state.textContent = host === Office.HostType.Excel ? 'Les formules sont prêtes.' : 'Ouvrez cette page dans Excel.';
}

void showState();
