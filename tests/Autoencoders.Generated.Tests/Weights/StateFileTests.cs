using SpatialNetwork = Autoencoders.Tests.WeightsOnlyAutoencoder<Autoencoders.Tests.Spatial>;

namespace Autoencoders.Tests;

/// <summary>Files of networks whose elements lie in other orders than PyTorch's, and which keep more than they train.</summary>
[Trait("Registers", "Any")]
public class StateFileTests
{
    /// <summary>Where each number of a file that holds 0, 1, 2, ... belongs.</summary>
    private static readonly float[] s_block =
        [0, 4, 2, 6, 1, 5, 3, 7, 8, 9, 10, 11, 12, 13, 16, 19, 15, 18, 14, 17, 20, 21, 22, 23, 24];

    private static byte[] File(string more = "", int count = 25)
    {
        int begin = 0;
        IEnumerable<string> tensors = SpatialNetwork.Tensors.ToArray().Select(tensor =>
        {
            (int first, begin) = (begin, begin + (sizeof(float) * tensor.Length));
            return $"'{tensor.Name}':{{'dtype':'F32','shape':[{string.Join(',', tensor.Shape)}],'data_offsets':[{first},{begin}]}}";
        });
        return SmallWeights.File($"{{{string.Join(',', tensors)}{more}}}", SmallWeights.Data(count));
    }

    [Fact]
    public void Each_element_finds_its_place_in_refined_and_flipped_dimensions()
    {
        var network = WeightsFile.Load<SpatialNetwork>(new MemoryStream(File()));
        Assert.Equal(s_block, network.State.ToArray());

        var saved = new MemoryStream();
        WeightsFile.Save(network, saved);
        SafeTensors tensors = SafeTensors.Read(new MemoryStream(saved.ToArray()), "saved");
        Assert.Equal(Enumerable.Range(0, 25).Select(i => (float)i), tensors.Tensors.SelectMany(tensor => tensors.Singles(tensor.Name)));
        Assert.Equal([2L, 4L], tensors["encoder.1.weight"].Shape.ToArray());
        Assert.Equal(["encoder.2.running_mean", "encoder.2.running_var"], tensors.Tensors.TakeLast(2).Select(tensor => tensor.Name));
    }

    [Fact]
    public void A_flipped_tensor_begins_at_its_highest_place()
    {
        TensorLayout flipped = SpatialNetwork.Tensors[4], plain = SpatialNetwork.Tensors[0];
        Assert.Equal(18, flipped.First);
        Assert.Equal(plain.Offset, plain.First);
        Assert.Equal(2 + (2 * 3) + 4, new TensorLayout("both", 2, [3, 2, 2], [3, 2, 2], [-3, 1, -4]).First);
    }

    [Fact]
    public void A_running_statistic_that_is_not_finite_is_not_saved()
    {
        var network = SpatialNetwork.Create(1);
        network.State[^1] = float.NaN;
        var refusal = Assert.Throws<WeightsFileException>(() => WeightsFile.Save(network, new MemoryStream()));
        Assert.Equal("encoder.2.running_var", refusal.Tensor);
    }

    [Fact]
    public void A_negative_variance_is_neither_saved_nor_loaded()
    {
        var network = SpatialNetwork.Create(1);
        network.State[21..].Fill(-1); // A mean may be negative.
        network.State[^2] = 0;
        var refusal = Assert.Throws<WeightsFileException>(() => WeightsFile.Save(network, new MemoryStream()));
        Assert.Equal(("encoder.2.running_var", "variances of at least 0 to save", "-1"), (refusal.Tensor, refusal.Expected, refusal.Found));

        byte[] file = File();
        file[^1] ^= 0x80; // The sign of the last variance.
        refusal = Assert.Throws<WeightsFileException>(() => WeightsFile.Load<SpatialNetwork>(new MemoryStream(file)));
        Assert.Equal(
            ("encoder.2.running_var", "variances of at least 0", "-24 as element 1"), (refusal.Tensor, refusal.Expected, refusal.Found));
    }

    [Fact]
    public void A_counter_of_batches_beside_running_statistics_is_ignored()
    {
        byte[] file = File(",'encoder.2.num_batches_tracked':{'dtype':'I64','shape':[],'data_offsets':[100,108]}", 27);
        Assert.Equal(s_block, WeightsFile.Load<SpatialNetwork>(new MemoryStream(file)).State.ToArray());
    }

    [Theory]
    [InlineData("encoder.1.num_batches_tracked", "I64")]
    [InlineData("encoder.2.num_batches_tracked", "F64")]
    [InlineData("encoder.2num_batches_tracked", "I64")]
    [InlineData("num_batches_tracked", "I64")]
    public void A_counter_elsewhere_or_of_another_type_is_a_surplus(string name, string type)
    {
        byte[] file = File($",'{name}':{{'dtype':'{type}','shape':[],'data_offsets':[100,108]}}", 27);
        var refusal = Assert.Throws<WeightsFileException>(() => WeightsFile.Load<SpatialNetwork>(new MemoryStream(file)));
        Assert.Equal(name, refusal.Tensor);
        Assert.Contains("additional", refusal.Message, StringComparison.Ordinal);
    }
}
