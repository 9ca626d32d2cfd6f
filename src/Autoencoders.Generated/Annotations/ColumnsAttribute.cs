namespace Autoencoders;

/// <summary>
/// The columns of the table are the public properties of a record, class or struct, in the order of the source. The network then takes the
/// rows themselves beside their numbers, and names columns by the properties.
/// </summary>
/// <remarks>
/// A <c>bool</c> is <see cref="BinaryAttribute">binary</see>, an enum <see cref="CategoricalAttribute">categorical</see> with one category
/// for each member, a number <see cref="NumericAttribute">numeric</see>. An attribute on a property says otherwise: that an <c>int</c> is
/// the index of a category, that an enum has an embedding, that the hours of a <see cref="DateTime"/> are <see
/// cref="CyclicAttribute">cyclic</see> (its day of the week with a period of 7, its month with 12, its hour with 24). A nullable property
/// may be missing. Each column may be missing in a row of numbers, where it is NaN.
/// </remarks>
/// <param name="type">The type of a row.</param>
/// <example><code>
/// [Autoencoder(5, 16, 3)]
/// [Columns(typeof(Order))]
/// public sealed partial class OrderAutoencoder;
///
/// public sealed record Order(
///     float Price,
///     float? Weight,
///     [property: Categorical(200, Embedding = 8)] int Country,
///     [property: Cyclic(24)] DateTime Placed,
///     bool Paid);
/// </code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ColumnsAttribute(Type type) : Attribute
{
    /// <summary>The type of a row.</summary>
    public Type Type { get; } = type;
}
