import { build, ensureWorkbench } from './src/tooling/build/build';
await build(); await ensureWorkbench();
