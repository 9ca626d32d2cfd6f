namespace Autoencoders;

/// <summary>
/// Makes the network a stacked autoencoder: it can be pre-trained level by level by <c>trainer.Pretrain(...)</c>, from the outside in,
/// and is then trained as a whole by <see cref="Trainer{TNetwork}.Fit"/>.
/// </summary>
/// <remarks>
/// A level is a part of the encoder together with the part of the decoder that gives back what it reads. A new level begins before each
/// trained layer of the encoder whose input the decoder comes back to, in the same shape.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class StackedAttribute : Attribute;
