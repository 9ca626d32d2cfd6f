namespace Autoencoders.Tests.Tables;

/// <summary>The channel of an order; its numbers have gaps.</summary>
public enum Channel
{
    Web = 3,
    Shop = 7,
    Phone = 9,
}

/// <summary>A row with a column of each kind.</summary>
public sealed record Order(
    float Price,
    double? Weight,
    [property: Categorical(40, Embedding = 3)] int Country,
    [property: Cyclic(24)] DateTime Placed,
    [property: Cyclic(7)] DateOnly? Due,
    Channel Channel,
    bool Paid,
    bool? Returned);

/// <summary>A network that takes orders.</summary>
[Autoencoder(8, 12, 3, Hidden = Activation.Tanh)]
[Columns(typeof(Order))]
internal sealed partial class OrderAutoencoder;

/// <summary>Three columns without names, two of them with learned vectors.</summary>
[Autoencoder(3, 6, 2, Hidden = Activation.Tanh)]
[Categorical(50, Embedding = 4)]
[Numeric]
[Categorical(9, Embedding = 2)]
internal sealed partial class EmbeddedAutoencoder;
