/** Words of the grid's menus that its French names wrongly, or twice. */
export const WORDS = {
  'sheets-ui': {
    rightClick: {
      copySpecial: 'Copie spéciale',
      moveLeft: 'Décaler vers la gauche',
      moveUp: 'Décaler vers le haut',
      moveRight: 'Décaler vers la droite',
      moveDown: 'Décaler vers le bas',
      pasteBesidesBorder: 'Coller sans les bordures',
    },
  },
};
