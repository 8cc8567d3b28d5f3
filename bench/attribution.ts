// npm run bench -- attribution [--runs 100]
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Fraction, toNumber } from "../sdk/src/attribution/Fraction.ts";
import type { Game } from "../sdk/src/attribution/Game.ts";
import { shapley } from "../sdk/src/attribution/shapley.ts";
import { shapleyByPermutations } from "../sdk/src/attribution/shapleyByPermutations.ts";
import { shapleySampled } from "../sdk/src/attribution/shapleySampled.ts";
import { votingPower } from "../sdk/src/attribution/votingPower.ts";
import { airport, PUBLISHED_AIRPORT, type KnownGame, shoes } from "./attribution/knownGames.ts";
import { ELECTORAL_COLLEGE } from "./attribution/electoralCollege.ts";
import { svarm } from "./attribution/svarm.ts";
import { medianMs } from "./attribution/medianMs.ts";
import type { BenchOptions, Figure } from "./run.ts";
