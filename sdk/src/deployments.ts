/** Addresses and first block of every known deployment, by chain id. */
export const deployments = {
  "31337": {
    "startBlock": 0,
    "contracts": {
      "accessManager": "0xBCc45888eF562c700ccbf8237dF9f9708075c09A",
      "agentRegistry": "0x8eCE367ff180C4c20FAC392cE430fb4346444c8b",
      "ainu": "0x7c57eEd14aF9b0D45d5Cac945FF25DeeB7D9c45A",
      "jobs": "0xdDA1c8976a5c3Ede69baf1c99232fB806b8D9273",
      "ledger": "0x31FfF365d1C41789010A83c8f7121701Eaa65d84",
      "reputation": "0xC3E31DD600235DaCB523e7f65Ce209699a54A2fD",
      "staking": "0x42ce4Fb06Ce759cEf006533656D885Eac22D7AD5",
      "testDollar": "0x701A3118e60871fd40317007Ff62bC0Db653b4cC",
      "timelock": "0x6dA5d1582c470C6796862DD51765B826CfDb7878",
      "tokenList": "0x18E38EE66CA1dF553Cf92CA3e52807B01Bcd273C"
    }
  }
} as const;
