namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/RecurrentNetworks.cs, as a user declares them.

[Autoencoder]
[Input(9, 3)]
[Gru(6)]
[Code(3)]
[Dense(5, Activation.Tanh)]
[RepeatVector(9)]
[Gru(4, ReturnSequences = true)]
[Conv1D(3, 1, Activation.Identity)]
public sealed partial class GruNetwork;

public sealed class GruReferenceTests() : ReferenceTests<GruNetwork>("gru");

[Autoencoder]
[Input(7, 2)]
[Conv1D(4, 3, Activation.Tanh)]
[Gru(3, ReturnSequences = true, Bidirectional = true)]
[Gru(2, Bidirectional = true)]
[Code]
[RepeatVector(7)]
[Gru(3, ReturnSequences = true, Bidirectional = true)]
[Gru(2, ReturnSequences = true)]
public sealed partial class GruBidirectionalNetwork;

public sealed class GruBidirectionalReferenceTests() : ReferenceTests<GruBidirectionalNetwork>("gru-bidirectional");

[Autoencoder]
[Input(9, 3)]
[Lstm(5, ReturnSequences = true)]
[Lstm(4)]
[Code]
[RepeatVector(9)]
[Lstm(6, ReturnSequences = true)]
[Conv1D(3, 1, Activation.Sigmoid)]
public sealed partial class LstmNetwork;

public sealed class LstmReferenceTests() : ReferenceTests<LstmNetwork>("lstm");

[Autoencoder]
[Input(7, 2)]
[Conv1D(4, 3, Activation.Relu)]
[Lstm(3, ReturnSequences = true, Bidirectional = true)]
[Lstm(2, Bidirectional = true)]
[Code]
[RepeatVector(7)]
[Lstm(3, ReturnSequences = true, Bidirectional = true)]
[Conv1D(2, 1, Activation.Identity)]
public sealed partial class LstmBidirectionalNetwork;

public sealed class LstmBidirectionalReferenceTests() : ReferenceTests<LstmBidirectionalNetwork>("lstm-bidirectional");
