import { join } from 'node:path';
import { cache } from '../../support/paths';
import { describeCompiled, runTool } from '../toolchain';
import { rustPrograms } from './rustPrograms';

const target = join(cache, 'roundtrip-rust', 'target');

const manifest = `[package]
name = "roundtrip"
version = "0.1.0"
edition = "2021"

[dependencies]
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }

[profile.dev]
debug = 0
`;

describeCompiled(
  {
    language: 'Rust',
    probe: ['cargo', '--version'],
    manifest: { path: 'Cargo.toml', text: manifest },
    sourcePath: (program) => join('src', 'bin', `${program}.rs`),
    build: (project) =>
      runTool('cargo', ['build', '--bins'], project, { CARGO_TARGET_DIR: target, RUSTFLAGS: '-D warnings' }),
    executable: (_, program) => join(target, 'debug', program),
  },
  rustPrograms,
);
