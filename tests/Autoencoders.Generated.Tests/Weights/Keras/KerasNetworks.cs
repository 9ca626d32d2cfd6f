namespace Autoencoders.Tests;

/// <summary>Images: channels last at a flattening and at a restored shape, a depthwise and a transposed convolution.</summary>
[Autoencoder]
[Input(8, 8, 2)]
[Conv2D(3, 3, Activation.Relu)]
[MaxPool2D(2)]
[Conv2D(6, 3, Activation.Identity, Groups = 3)]
[BatchNorm(Activation.Relu, Epsilon = 1e-3f)]
[Dense(5, Activation.Identity)]
[Code]
[Dense(96, Activation.Relu)]
[ConvTranspose2D(3, 3, Activation.Relu, Stride = 2)]
[Conv2D(2, 3, Activation.Sigmoid)]
internal sealed partial class KerasImage;

/// <summary>Sequences: two directions, gates, a dense layer at each position.</summary>
[Autoencoder]
[Input(5, 3)]
[Gru(2, ReturnSequences = true, Bidirectional = true)]
[LayerNorm(Activation.Identity, Epsilon = 1e-3f)]
[Lstm(4)]
[Dense(2, Activation.Identity)]
[Code]
[RepeatVector(5)]
[Gru(3, ReturnSequences = true)]
[Conv1D(3, 1, Activation.Identity)]
internal sealed partial class KerasSeries;

/// <summary>So many layers that the tenth stands before the second by its letters, in models within a model.</summary>
[Autoencoder]
[Input(6)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(6, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[Code]
[Dense(6, Activation.Identity)]
internal sealed partial class KerasNested;

/// <summary>Layers that a class of the user names.</summary>
[Autoencoder]
[Input(3)]
[Dense(2, Activation.Relu)]
[Code]
[Dense(3, Activation.Identity)]
internal sealed partial class KerasUser;

/// <summary>A network of which no file here has the layers.</summary>
[Autoencoder]
[Input(5, 3)]
[Gru(2, ReturnSequences = true, Bidirectional = true)]
[LayerNorm(Activation.Identity)]
[Lstm(4)]
[Dense(2, Activation.Identity)]
[Code]
[RepeatVector(5)]
[Gru(3, ReturnSequences = true)]
[Conv1D(3, 1, Activation.Identity)]
internal sealed partial class KerasOther;
