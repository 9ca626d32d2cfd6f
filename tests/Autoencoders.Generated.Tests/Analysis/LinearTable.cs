namespace Autoencoders.Tests.Analysis;

/// <summary>The linear autoencoder whose best weights are principal components.</summary>
[Autoencoder(6, 3, Output = Activation.Identity)]
internal sealed partial class LinearTable;

/// <summary>One that is not linear.</summary>
[Autoencoder(6, 3, Output = Activation.Tanh)]
internal sealed partial class CurvedTable;
