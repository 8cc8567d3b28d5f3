export const jobsAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      },
      {
        "internalType": "contract ILedger",
        "name": "ledger",
        "type": "address"
      },
      {
        "internalType": "contract IAgentRegistry",
        "name": "registry",
        "type": "address"
      },
      {
        "internalType": "contract IStaking",
        "name": "staking",
        "type": "address"
      },
      {
        "internalType": "contract IReputation",
        "name": "reputation",
        "type": "address"
      },
      {
        "internalType": "contract ITokenList",
        "name": "tokens",
        "type": "address"
      },
      {
        "internalType": "contract ICourt",
        "name": "court",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "cost",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "ArbitrationCostTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "cost",
        "type": "uint256"
      }
    ],
    "name": "ArbitratorFeeMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      }
    ],
    "name": "BondTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "DeadlineNotPassed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "DeadlinePassed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "arbitrator",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "DisputeTaken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "feeBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "maximum",
        "type": "uint16"
      }
    ],
    "name": "FeeTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "left",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientGas",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "InsuredJob",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "from",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "to",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "InvalidExtension",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      }
    ],
    "name": "InvalidMilestone",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "InvalidParty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "period",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "InvalidPeriod",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidPrice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "remedy",
        "type": "uint256"
      }
    ],
    "name": "InvalidRemedy",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "ruling",
        "type": "uint256"
      }
    ],
    "name": "InvalidRuling",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "toProvider",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      }
    ],
    "name": "InvalidSplit",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "provider",
        "type": "address"
      }
    ],
    "name": "NotController",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "arbitrator",
        "type": "address"
      }
    ],
    "name": "NotInsurable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "NotParty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "NothingPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "openBy",
        "type": "uint48"
      }
    ],
    "name": "OpeningOver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "premium",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "PremiumTooHigh",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "SignatureExpired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "StaleAgreement",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "TokenNotListed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "enum IJobs.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "WrongStatus",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toClient",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "penalty",
        "type": "uint256"
      }
    ],
    "name": "BondSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "call",
        "type": "uint8"
      }
    ],
    "name": "CallFailed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "CoverSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "contract IArbitratorV2",
        "name": "_arbitrator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "_arbitratorDisputeID",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "_templateId",
        "type": "uint256"
      }
    ],
    "name": "DisputeRequest",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "feeBps",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "treasury",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint80",
        "name": "minimumScoredFee",
        "type": "uint80"
      }
    ],
    "name": "FeeSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "treasury",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "FeesCollected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "enum IJobs.Status",
        "name": "status",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toPayee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toClient",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "feeToPayee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "feeToClient",
        "type": "uint256"
      }
    ],
    "name": "JobClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "JobContested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "JobExtended",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "JobFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "premium",
        "type": "uint256"
      }
    ],
    "name": "JobInsured",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "client",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "indexed": false,
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "feeBps",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "scored",
        "type": "bool"
      }
    ],
    "name": "JobOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "enum IJobs.Claim",
        "name": "claim",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "remedy",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "JobRejected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      }
    ],
    "name": "JobRevoked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "ruling",
        "type": "uint8"
      }
    ],
    "name": "JobRuled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "deliverable",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "JobSubmitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toPayee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fee",
        "type": "uint256"
      }
    ],
    "name": "MilestonePaid",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "contract IArbitratorV2",
        "name": "_arbitrator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "_disputeID",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "_ruling",
        "type": "uint256"
      }
    ],
    "name": "Ruling",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "MAX_FEE_BPS",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MAX_PERIOD",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "RULING_PERIOD",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "accept",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "providerSignature",
        "type": "bytes"
      }
    ],
    "name": "acceptBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "accruedFees",
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "paid",
        "type": "uint128"
      },
      {
        "internalType": "uint128",
        "name": "toProvider",
        "type": "uint128"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "clientSignature",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "providerSignature",
        "type": "bytes"
      }
    ],
    "name": "agree",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "arbitrationCost",
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
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "cancel",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "collectFees",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "complete",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "completeBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "concede",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "conclude",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "maxFee",
        "type": "uint256"
      }
    ],
    "name": "contest",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "execute",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "expire",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "uint48",
        "name": "from",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "to",
        "type": "uint48"
      },
      {
        "internalType": "bytes",
        "name": "clientSignature",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "providerSignature",
        "type": "bytes"
      }
    ],
    "name": "extend",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fee",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "feeBps",
        "type": "uint16"
      },
      {
        "internalType": "address",
        "name": "treasury",
        "type": "address"
      },
      {
        "internalType": "uint80",
        "name": "minimumScoredFee",
        "type": "uint80"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "feesOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "client",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "provider",
            "type": "uint128"
          }
        ],
        "internalType": "struct IJobs.Fees",
        "name": "",
        "type": "tuple"
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "idOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "insurerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "jobOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "enum IJobs.Status",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "uint128",
            "name": "paid",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "feeBps",
            "type": "uint16"
          },
          {
            "internalType": "bool",
            "name": "scored",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "disputed",
            "type": "bool"
          },
          {
            "internalType": "uint8",
            "name": "ruling",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "pending",
            "type": "uint8"
          },
          {
            "internalType": "enum IJobs.Claim",
            "name": "claim",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "remedy",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "verdict",
            "type": "uint8"
          }
        ],
        "internalType": "struct IJobs.Job",
        "name": "",
        "type": "tuple"
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "open",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "contract IInsurancePool",
            "name": "pool",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "amount",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "maxPremium",
            "type": "uint128"
          }
        ],
        "internalType": "struct IJobs.CoverOrder",
        "name": "order",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "providerSignature",
        "type": "bytes"
      }
    ],
    "name": "openInsured",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "clientSignature",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "providerSignature",
        "type": "bytes"
      }
    ],
    "name": "openSigned",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "cumulative",
        "type": "uint128"
      }
    ],
    "name": "payMilestone",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "uint128",
        "name": "cumulative",
        "type": "uint128"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "payMilestoneBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "enum IJobs.Claim",
        "name": "claim",
        "type": "uint8"
      },
      {
        "internalType": "uint8",
        "name": "remedy",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "maxFee",
        "type": "uint256"
      }
    ],
    "name": "reject",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "enum IJobs.Claim",
        "name": "claim",
        "type": "uint8"
      },
      {
        "internalType": "uint8",
        "name": "remedy",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "maxFee",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "rejectBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "retry",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "revoke",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "_disputeID",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "_ruling",
        "type": "uint256"
      }
    ],
    "name": "rule",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "feeBps",
        "type": "uint16"
      },
      {
        "internalType": "address",
        "name": "treasury",
        "type": "address"
      },
      {
        "internalType": "uint80",
        "name": "minimumScoredFee",
        "type": "uint80"
      }
    ],
    "name": "setFee",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "deliverable",
        "type": "bytes32"
      }
    ],
    "name": "submit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "provider",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "capability",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "damages",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "risk",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "arbitrator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "courtId",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "minJurors",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "defaultRuling",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "openBy",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "workPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reviewPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "contestPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "salt",
            "type": "uint256"
          }
        ],
        "internalType": "struct JobTerms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "deliverable",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "submitBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
