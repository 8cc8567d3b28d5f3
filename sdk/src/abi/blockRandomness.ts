export const blockRandomnessAbi = [
  {
    "inputs": [],
    "name": "HISTORY",
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
    "inputs": [],
    "name": "request",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "ticket",
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
        "name": "ticket",
        "type": "uint256"
      }
    ],
    "name": "valueOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "value",
        "type": "bytes32"
      },
      {
        "internalType": "bool",
        "name": "missed",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
