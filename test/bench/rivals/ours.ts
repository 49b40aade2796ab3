/** The product itself, as shipped, among the others. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { call, prepareRealm } from '../realm';
import type { Rival } from './rival';

export const ours: Rival = {
  name: 'Ressort',
  packages: [],
  slow: false,
  load: () => {
    const functions = prepareRealm()(readFileSync(path.resolve('..', '..', 'dist', 'functions.js'), 'utf8'));
    const insee = functions.get('COMMUNE.INSEE');
    return (address) => {
      const [[code]] = call(insee, [[[address]]]) as [[unknown]];
      return typeof code === 'string' ? code : undefined;
    };
  },
};
