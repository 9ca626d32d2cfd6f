namespace Autoencoders;

/// <summary>
/// A layer of gated recurrent units over [length, channels] (Cho et al. 2014), with the gates of PyTorch's <c>nn.GRU</c>.
/// </summary>
/// <example>
/// <code>
/// [Autoencoder]
/// [Input(60, 8)]
/// [Gru(32)]
/// [Code(16)]
/// public sealed partial class MachineAutoencoder;
/// </code>
/// </example>
/// <param name="units">The values of its state.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class GruAttribute(int units) : RecurrentAttribute(units);
