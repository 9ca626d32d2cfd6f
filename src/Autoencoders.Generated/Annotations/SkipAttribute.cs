namespace Autoencoders;

/// <summary>
/// Begins a skip connection: names the value at this place, so that <see cref="ConcatenateAttribute"/> reads it again further down. A
/// mirrored decoder reads it where it restores it, which makes the network a U-Net.
/// </summary>
/// <example><code>
/// [Autoencoder(Output = Activation.Sigmoid)]
/// [Input(64, 64, 1)]
/// [Conv2D(16, 3)]
/// [Skip("full")]
/// [MaxPool2D(2)]
/// [Conv2D(32, 3)]
/// [Skip("half")]
/// [MaxPool2D(2)]
/// [Conv2D(32, 3)]
/// [Code]
/// public sealed partial class Denoiser;
/// </code></example>
/// <param name="name">A name that no other <see cref="SkipAttribute"/> of the class has.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SkipAttribute(string name) : Attribute
{
    /// <summary>The name of the value.</summary>
    public string Name { get; } = name;
}
