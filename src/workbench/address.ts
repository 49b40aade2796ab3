export * from '../host/address';
