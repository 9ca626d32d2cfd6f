using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Turns codes into a few bits a dimension, packed into bytes, and back: equally spaced levels, which are fitted to training codes so that
/// the mean squared error is least. An instance is immutable, many threads may share it; packing and unpacking allocate nothing.
/// </summary>
/// <remarks>
/// A packed code is a stream of bits from the lowest of the first byte on, dimension by dimension, the lowest bit of each first; each code
/// begins at a whole byte. The same on every machine, as are the levels.
/// </remarks>
/// <example><code>
/// CodeQuantizer quantizer = CodeQuantizer.Fit(codes, bits: 8);
/// var packed = new byte[codes.Count * quantizer.BytesPerCode];
/// quantizer.Pack(codes.Values.Span, packed);
/// </code></example>
public sealed partial class CodeQuantizer
{
    private const int MostBits = 16;

    // More say nothing new of where the levels belong: of so many, evenly spread, one deviation is known to half a percent.
    private const int MostFitted = 20_000;

    private readonly UniformLevels[] _levels;

    private CodeQuantizer(UniformLevels[] levels)
    {
        _levels = levels;
        BitsPerCode = levels.Sum(dimension => dimension.Bits);
    }

    /// <summary>The values of a code.</summary>
    public int CodeLength => _levels.Length;

    /// <summary>The bits of one code.</summary>
    public int BitsPerCode { get; }

    /// <summary>The bytes of one packed code.</summary>
    public int BytesPerCode => (BitsPerCode + 7) / 8;

    /// <summary>
    /// Fits levels to training codes, with as many bits for each dimension. Of more than 20,000 codes, every second, third or further one
    /// is looked at.
    /// </summary>
    /// <param name="codes">One code a row: at least one, of finite numbers.</param>
    /// <param name="bits">The bits of a dimension: 1 to 16.</param>
    /// <exception cref="ArgumentException">There is no code, a number is not finite, or the bits are out of range.</exception>
    public static CodeQuantizer Fit(Dataset codes, int bits)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MostBits);
        var each = new int[codes.Length];
        Array.Fill(each, bits);
        return Fit(codes, each);
    }

    /// <summary>Fits levels to training codes, with bits of its own for each dimension.</summary>
    /// <param name="codes">One code a row: at least one, of finite numbers.</param>
    /// <param name="bits">The bits of each dimension: 0, where only its mean is kept, to 16.</param>
    /// <exception cref="ArgumentException">
    /// There is no code, a number is not finite, the bits are not as many as the dimensions, or out of range, or all 0.
    /// </exception>
    public static CodeQuantizer Fit(Dataset codes, ReadOnlySpan<int> bits)
    {
        RequireCodes(codes);
        if (bits.Length != codes.Length)
            throw new ArgumentException($"There are bits for {bits.Length} dimensions but the codes have {codes.Length}.", nameof(bits));
        if (bits.ContainsAnyExceptInRange(0, MostBits))
            throw new ArgumentOutOfRangeException(nameof(bits), $"Each dimension has 0 to {MostBits} bits.");
        if (!bits.ContainsAnyExcept(0))
            throw new ArgumentException("At least one dimension needs a bit.", nameof(bits));

        var levels = new UniformLevels[codes.Length];
        int step = ((codes.Count - 1) / MostFitted) + 1;
        var column = new float[((codes.Count - 1) / step) + 1];
        for (int dimension = 0; dimension < levels.Length; dimension++)
        {
            for (int i = 0; i < column.Length; i++)
                column[i] = codes.Values.Span[(i * step * codes.Length) + dimension];
            levels[dimension] = UniformLevels.Fit(column, bits[dimension]);
        }
        return new CodeQuantizer(levels);
    }

    /// <summary>
    /// Deals bits out to dimensions, one after the other to where it lessens the error most: a bit makes it a quarter. For codes whose
    /// errors count alike in every dimension, such as those of <see cref="PrincipalComponents"/>.
    /// </summary>
    /// <param name="codes">One code a row: at least one, of finite numbers.</param>
    /// <param name="totalBits">The bits of a code: 1 to 16 times its values.</param>
    /// <returns>The bits of each dimension, 0 to 16, for <see cref="Fit(Dataset, ReadOnlySpan{int})"/>.</returns>
    /// <exception cref="ArgumentException">There is no code, a number is not finite, or the bits are out of range.</exception>
    public static int[] Allocate(Dataset codes, int totalBits)
    {
        RequireCodes(codes);
        ArgumentOutOfRangeException.ThrowIfLessThan(totalBits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(totalBits, MostBits * codes.Length);
        double[] error = Array.ConvertAll(
            ColumnStatistics.Moments(codes, ScalerScope.Columns).Deviation, deviation => deviation * deviation);
        var bits = new int[codes.Length];
        for (int bit = 0; bit < totalBits; bit++)
        {
            int chosen = -1;
            for (int dimension = 0; dimension < error.Length; dimension++)
            {
                if (bits[dimension] < MostBits && (chosen < 0 || error[dimension] > error[chosen]))
                    chosen = dimension;
            }
            bits[chosen]++;
            error[chosen] /= 4;
        }
        return bits;
    }

    /// <summary>The bits of a dimension.</summary>
    /// <param name="dimension">0 to <see cref="CodeLength"/> - 1.</param>
    public int Bits(int dimension) => _levels[dimension].Bits;

    /// <summary>Packs codes. Values beyond the levels become the last one; NaN becomes the first.</summary>
    /// <param name="codes">Row-major: any number of codes x <see cref="CodeLength"/>.</param>
    /// <param name="packed">Receives codes x <see cref="BytesPerCode"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole codes, or not equally many, or overlap.</exception>
    public void Pack(ReadOnlySpan<float> codes, Span<byte> packed)
    {
        int rows = RequireRows(codes.Length, CodeLength, nameof(codes), packed.Length, BytesPerCode, nameof(packed));
        SpanOverlap.RefuseAny(codes, (ReadOnlySpan<byte>)packed, nameof(codes), nameof(packed));
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> code = codes.Slice(row * CodeLength, CodeLength);
            Span<byte> bytes = packed.Slice(row * BytesPerCode, BytesPerCode);
            uint held = 0;
            int heldBits = 0, next = 0;
            for (int dimension = 0; dimension < code.Length; dimension++)
            {
                held |= (uint)_levels[dimension].Of(code[dimension]) << heldBits;
                for (heldBits += _levels[dimension].Bits; heldBits >= 8; heldBits -= 8, held >>= 8)
                    bytes[next++] = (byte)held;
            }
            if (heldBits > 0)
                bytes[next] = (byte)held;
        }
    }

    /// <summary>Unpacks codes: each value is what its level stands for.</summary>
    /// <param name="packed">Any number of codes x <see cref="BytesPerCode"/>.</param>
    /// <param name="codes">Receives codes x <see cref="CodeLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole codes, or not equally many, or overlap.</exception>
    public void Unpack(ReadOnlySpan<byte> packed, Span<float> codes)
    {
        int rows = RequireRows(packed.Length, BytesPerCode, nameof(packed), codes.Length, CodeLength, nameof(codes));
        SpanOverlap.RefuseAny(packed, (ReadOnlySpan<float>)codes, nameof(packed), nameof(codes));
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> bytes = packed.Slice(row * BytesPerCode, BytesPerCode);
            Span<float> code = codes.Slice(row * CodeLength, CodeLength);
            uint held = 0;
            int heldBits = 0, next = 0;
            for (int dimension = 0; dimension < code.Length; dimension++)
            {
                UniformLevels levels = _levels[dimension];
                for (; heldBits < levels.Bits; heldBits += 8)
                    held |= (uint)bytes[next++] << heldBits;
                code[dimension] = (float)levels.Value((int)(held & (uint)levels.Top));
                held >>= levels.Bits;
                heldBits -= levels.Bits;
            }
        }
    }

    /// <summary>Measures rate and distortion on some codes: best on ones that the levels were not fitted to.</summary>
    /// <param name="codes">One code a row: at least one, of finite numbers.</param>
    /// <exception cref="ArgumentException">There is no code, a number is not finite, or the codes have another length.</exception>
    public CodeDistortion Measure(Dataset codes)
    {
        RequireCodes(codes);
        if (codes.Length != CodeLength)
            throw new ArgumentException($"Codes of {codes.Length} values do not fit a quantizer of {CodeLength}.", nameof(codes));

        double error = 0, entropy = 0;
        for (int dimension = 0; dimension < CodeLength; dimension++)
        {
            UniformLevels levels = _levels[dimension];
            var used = new int[levels.Top + 1];
            for (int row = 0; row < codes.Count; row++)
            {
                float value = codes.Values.Span[(row * CodeLength) + dimension];
                int level = levels.Of(value);
                double difference = (double)value - (float)levels.Value(level);
                error += difference * difference;
                used[level]++;
            }
            foreach (int count in used)
                entropy -= count == 0 ? 0 : (double)count / codes.Count * Math.Log2((double)count / codes.Count);
        }

        double signal = 0;
        foreach (double deviation in ColumnStatistics.Moments(codes, ScalerScope.Columns).Deviation)
            signal += deviation * deviation;
        return new CodeDistortion(
            BitsPerCode, entropy, error / codes.Values.Length, 10 * Math.Log10(signal * codes.Count / error));
    }

    private static void RequireCodes(Dataset codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0)
            throw new ArgumentException("There is no code.", nameof(codes));
        NonFinite.Refuse(codes.Values.Span, codes.Length, nameof(codes));
    }

    private static int RequireRows(int source, int sourceRow, string sourceName, int target, int targetRow, string targetName)
    {
        (int rows, int rest) = Math.DivRem(source, sourceRow);
        if (rest != 0)
        {
            throw new ArgumentException(
                $"'{sourceName}' has {source} values, which is not a whole number of codes of {sourceRow}.", sourceName);
        }
        if (target != (long)rows * targetRow)
            throw new ArgumentException($"'{targetName}' has {target} values; {rows} codes need {(long)rows * targetRow}.", targetName);
        return rows;
    }
}
