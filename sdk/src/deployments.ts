/** Addresses and first block of every known deployment, by chain id. */
export const deployments = {
  "31337": {
    "startBlock": 0,
    "contracts": {
      "accessManager": "0x5040d3d5F913b7ba7907BCdacb496248D93C4DBE",
      "agentRegistry": "0xdc767F63A89b91897CCB00875819F89804c7684e",
      "ainu": "0x4133f8Ae53aD63bc16321d6A43d1C6270Fc6C979",
      "blockRandomness": "0x84F55DFD24F6A16CB973BE5f96f72a78bf868D90",
      "court": "0x913316a879982EF1fe55450A1ebeE70daDd92F32",
      "feeAuction": "0x1c753973ba7E180bfB5796aa3F8442F4260f0E81",
      "insurancePools": "0x8f59cAeEfae9227f5F5819B74B89E67531EBC1C2",
      "jobs": "0x4b5f2264df5fC00b78D6E7e124d9580046a28e29",
      "ledger": "0x57A8f000e085F91aDbee8ed50E0D979684F14D47",
      "nominations": "0x709889C0fEa5F14Ccf60726a4e0B56AAe03a60AD",
      "reputation": "0x7A1d1810043A46755A1d5eE87ef47377Ab4188AB",
      "staking": "0xDf338217d056b3b614F772Da002117bC7C200ac0",
      "testDollar": "0x28A2cd2393A16B54147d7135A996F36CD2077443",
      "timelock": "0x115D42c994f9F0467d0C189f07227e7ad02A38a0",
      "tokenList": "0x429D150baCA17b5Fb1e34FC23574d26A572e5522"
    }
  }
} as const;
