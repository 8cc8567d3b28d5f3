export const insurancePoolsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ILedger",
        "name": "ledger",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "jobs",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "name",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "InvalidSettings",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "asset",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "capability",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "symbol",
        "type": "string"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "asset",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "uint16",
            "name": "ratioBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "agentCapBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "clientCapBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "redemptionDelay",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "minRate",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxRate",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          }
        ],
        "indexed": false,
        "internalType": "struct IInsurancePool.Settings",
        "name": "settings",
        "type": "tuple"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "rate",
        "type": "uint64"
      }
    ],
    "name": "PoolCreated",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "HIGHEST_CAP_BPS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "HIGHEST_RATE",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "HIGHEST_RATIO_BPS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "HIGHEST_REDEMPTION_DELAY",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "HIGHEST_STEP_BPS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "LOWEST_RATE",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "LOWEST_RATIO_BPS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "LOWEST_REDEMPTION_DELAY",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "asset",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "uint16",
            "name": "ratioBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "agentCapBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "clientCapBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "redemptionDelay",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "minRate",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxRate",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct IInsurancePool.Settings",
        "name": "settings",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "rate",
        "type": "uint64"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "symbol",
        "type": "string"
      }
    ],
    "name": "create",
    "outputs": [
      {
        "internalType": "contract IInsurancePool",
        "name": "pool",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "isPool",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
