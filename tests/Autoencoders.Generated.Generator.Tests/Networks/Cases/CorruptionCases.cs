using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Each kind of noise on vectors, images and sequences, before different layers, one and two of them.</summary>
internal static class CorruptionCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Corruption", 25);
            DenseReference code = new(3) { IsCode = true };
            SampleShape vector = SampleShape.Vector(9), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(6, 2);
            CorruptionReference gaussian = new(Noise.Gaussian, 0.5f), masking = new(Noise.Masking, 0.4f);
            CorruptionReference salt = new(Noise.SaltAndPepper, 0.3f), uniform = new(Noise.Uniform, 0.7f), own = new(Noise: null);
            CorruptionReference block = new(Noise.Block, 0.5f), downsample = new(Noise.Downsample, 2);

            yield return deck.Mirrored(vector, gaussian, Dense(7), code);
            yield return deck.Mirrored(vector, masking, Dense(7), code);
            yield return deck.Mirrored(vector, salt, code);
            yield return deck.Mirrored(vector, uniform, Dense(5), code);
            yield return deck.Mirrored(vector, own, Dense(5), code);
            yield return deck.Mirrored(image, own, Convolution(3), code);
            yield return deck.Mirrored(image, gaussian, Convolution(3), code);
            yield return deck.Mirrored(image, salt, masking with { Number = 2 }, Convolution(2));
            yield return deck.Mirrored(sequence, uniform, Strided(3), code);
            yield return deck.Mirrored(image, block, Convolution(3), code);
            yield return deck.Mirrored(SampleShape.Image(7, 5, 1), downsample, Convolution(2), code);
            yield return deck.Mirrored(image, downsample, block with { Amount = 0.3f, Number = 2 }, Dense(7), code);
            yield return deck.Mirrored(sequence, gaussian, block with { Number = 2 }, Strided(2), code);
            yield return deck.Mirrored(sequence, downsample with { Amount = 4 }, Dense(5), code);
            yield return deck.Written(
                vector, [gaussian, new BatchNormalizationReference(), Dense(5), code], Dense(6), new DropoutReference(0f), Dense(9));
            yield return deck.Mirrored(
                vector, [masking, Dense(6), .. SparsityReference.Dense(12, new SparsityReference { ActiveUnits = 3 }, new("Tanh"))]);
            yield return deck.Mirrored(vector, [gaussian, .. SparsityReference.Dense(
                5, new SparsityReference { TargetRate = 0.1f, RateWeight = 0.2f }, new("Sigmoid"))]);
            yield return deck.Mirrored(
                sequence, gaussian, new RecurrentReference("Gru", 3, ReturnsSequences: true, IsBidirectional: false), code);
            yield return deck.Mirrored(sequence, block, Strided(4), new AttentionReference(2) { IsCausal = true });

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            ConvolutionReference Strided(int filters) => new(filters, new WindowReference(false, 1, 3, 2, 1, Padding.Same), 1)
            {
                Activation = deck.Activation(filters),
            };

            ConvolutionReference Convolution(int filters) =>
                new(filters, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };
        }
    }
}
