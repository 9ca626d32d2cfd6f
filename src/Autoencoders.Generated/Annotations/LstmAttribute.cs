namespace Autoencoders;

/// <summary>
/// A layer of long short-term memory over [length, channels] (Hochreiter and Schmidhuber 1997), with the gates of PyTorch's <c>nn.LSTM</c>.
/// It has a third more weights than <see cref="GruAttribute"/>, and a cell that keeps what it has learned longer.
/// </summary>
/// <param name="units">The values of its state.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class LstmAttribute(int units) : RecurrentAttribute(units);
