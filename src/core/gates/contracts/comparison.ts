import { bundleContract } from '../../contracts/bundle';
import { termsOf, type ContractTerms } from '../../contracts/contract';
import { changesOf, type ContractChange } from '../../contracts/compatibility/compare-contracts';
import type { Direction } from '../../contracts/compatibility/change-kinds';
import { asTolerantReader } from '../../contracts/compatibility/tolerant';
import type { SchemaObject } from '../../contracts/compatibility/schema';
import { ownContracts, type OwnContract } from './contracts';
import type { ContractsFacts } from './facts';

/** The contract of one event, held against what it was. */
export interface ComparedContract extends OwnContract {
  readonly changes: readonly ContractChange[];
  /** In which directions it promises to break nobody. */
  readonly promised: readonly Direction[];
}

const COMPARED = new WeakMap<ContractsFacts, readonly ComparedContract[]>();

/** Contracts that were there in the base; several rules ask for them. */
export function comparedContracts(facts: ContractsFacts): readonly ComparedContract[] {
  const known = COMPARED.get(facts) ?? compareAll(facts);
  COMPARED.set(facts, known);
  return known;
}

function compareAll({ module, base }: ContractsFacts): readonly ComparedContract[] {
  if (base.state !== 'read') return [];
  return ownContracts(module).flatMap((contract) => {
    const was = bundleContract(contract.file, (file) => base.files.get(file));
    return was === undefined ? [] : [compare(contract, was)];
  });
}

function compare(contract: OwnContract, was: SchemaObject): ComparedContract {
  const is = contract.bundle;
  const [before, now] = [termsOf(was), termsOf(is)];
  return {
    ...contract,
    changes: [
      ...changesOf(readBy(before, was), is, 'forward'),
      ...changesOf(was, readBy(now, is), 'backward'),
    ],
    // Who takes a promise back has still given it to those who read the base.
    promised: (['forward', 'backward'] as const).filter((direction) =>
      [before, now].some(({ compatibility }) => [direction, 'full'].includes(compatibility)),
    ),
  };
}

function readBy({ readers }: ContractTerms, schema: SchemaObject): SchemaObject {
  return readers === 'tolerant' ? (asTolerantReader(schema) as SchemaObject) : schema;
}
