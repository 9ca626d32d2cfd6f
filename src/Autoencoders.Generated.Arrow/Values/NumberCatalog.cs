using Apache.Arrow.Types;

namespace Autoencoders.Arrow.Values;

/// <summary>The types of Arrow arrays that hold numbers.</summary>
internal static class NumberCatalog
{
    private static readonly Dictionary<ArrowTypeId, INumberReader> s_readers = new()
    {
        [ArrowTypeId.Boolean] = new BooleanNumbers(),
        [ArrowTypeId.Int8] = new PrimitiveNumbers<sbyte>(),
        [ArrowTypeId.UInt8] = new PrimitiveNumbers<byte>(),
        [ArrowTypeId.Int16] = new PrimitiveNumbers<short>(),
        [ArrowTypeId.UInt16] = new PrimitiveNumbers<ushort>(),
        [ArrowTypeId.Int32] = new PrimitiveNumbers<int>(),
        [ArrowTypeId.UInt32] = new PrimitiveNumbers<uint>(),
        [ArrowTypeId.Int64] = new PrimitiveNumbers<long>(),
        [ArrowTypeId.UInt64] = new PrimitiveNumbers<ulong>(),
        [ArrowTypeId.HalfFloat] = new PrimitiveNumbers<Half>(),
        [ArrowTypeId.Float] = new PrimitiveNumbers<float>(),
        [ArrowTypeId.Double] = new PrimitiveNumbers<double>(),
        [ArrowTypeId.Decimal128] = new DecimalNumbers(),
    };

    public static bool Has(ArrowTypeId type) => s_readers.ContainsKey(type);

    public static INumberReader Of(ArrowTypeId type) => s_readers[type];
}
