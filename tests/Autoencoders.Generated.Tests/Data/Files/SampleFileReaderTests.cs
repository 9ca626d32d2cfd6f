using System.Buffers.Binary;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class SampleFileReaderTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(12, 12)]
    [InlineData(50, 1)]
    [InlineData(50, 7)]
    [InlineData(50, 12)]
    [InlineData(101, 30)]
    [InlineData(101, 77)]
    [InlineData(101, 101)]
    public void Every_row_comes_once_an_epoch(int count, int batch)
    {
        using var rows = new NumberedRows(count);
        using ISampleReader shuffled = rows.OpenReader(seed: 1, shuffle: true);
        using ISampleReader plain = rows.OpenReader(seed: 1, shuffle: false);
        for (int epoch = 1; epoch <= 3; epoch++)
        {
            shuffled.Begin(epoch);
            Assert.Equal(Enumerable.Range(0, count), rows.Rows(shuffled, batch).Order());
            plain.Begin(epoch);
            Assert.Equal(Enumerable.Range(0, count), rows.Rows(plain, batch));
        }
    }

    [Fact]
    public void The_order_is_a_function_of_seed_and_epoch_alone()
    {
        using var rows = new NumberedRows(50);
        using ISampleReader reader = rows.OpenReader(seed: 5, shuffle: true);
        int[] Epoch(int epoch, int batch)
        {
            reader.Begin(epoch);
            return rows.Rows(reader, batch);
        }

        int[] first = Epoch(1, 7);
        int[] second = Epoch(2, 7);
        Assert.NotEqual(first, second);
        Assert.Equal(second, Epoch(2, 50));
        Assert.Equal(first, Epoch(1, 1));

        using ISampleReader again = rows.OpenReader(seed: 5, shuffle: true);
        again.Begin(2);
        Assert.Equal(second, rows.Rows(again, 5));
        using ISampleReader other = rows.OpenReader(seed: 6, shuffle: true);
        other.Begin(2);
        Assert.NotEqual(second, rows.Rows(other, 7));

        // Computed apart: another order would silently change what a seed gives.
        Assert.Equal(Expected, first);
    }

    // The blocks 0 to 12 shuffled, then the rows of three blocks at a time; from a program of its own in Python.
    private static readonly int[] Expected =
    [
        40, 35, 42, 43, 34, 0, 1, 2, 33, 41, 3, 32, 20, 36, 38, 39, 37, 23, 21, 47, 45, 22, 44, 46, 4, 5, 7, 11, 30, 31, 8, 10, 29, 6, 9,
        28, 27, 49, 16, 19, 18, 26, 25, 24, 17, 48, 15, 14, 12, 13,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(49)]
    public void An_epoch_may_go_on_in_the_middle(int start)
    {
        using var rows = new NumberedRows(50);
        using ISampleReader reader = rows.OpenReader(seed: 5, shuffle: true);
        reader.Begin(3);
        int[] whole = rows.Rows(reader, 7);
        using ISampleReader resumed = rows.OpenReader(seed: 5, shuffle: true);
        resumed.Begin(3);
        Assert.Equal(whole[start..], rows.Rows(resumed, 7, start));
    }

    [Fact]
    public void An_epoch_may_end_at_any_place()
    {
        using var rows = new NumberedRows(101);
        using ISampleReader reader = rows.OpenReader(seed: 5, shuffle: true);
        for (int epoch = 1; epoch < 200; epoch++)
        {
            reader.Begin(epoch);
            reader.Prepare(epoch % 100, 1);
        }
        reader.Begin(1);
        Assert.Equal(101, rows.Rows(reader, 10).Distinct().Count());
    }

    [Fact]
    public void Neighbors_of_several_blocks_meet()
    {
        using var rows = new NumberedRows(1200);
        using ISampleReader reader = rows.OpenReader(seed: 2, shuffle: true);
        reader.Begin(1);
        int[] order = rows.Rows(reader, 12);
        int windowsOfThreeBlocks = order.Chunk(12).Count(window => window.Select(row => row / 4).Distinct().Count() == 3);
        Assert.Equal(100, windowsOfThreeBlocks);
        int neighbors = order.Zip(order.Skip(1)).Count(pair => pair.Second == pair.First + 1);
        Assert.InRange(neighbors, 0, 200);
    }

    [Fact]
    public void Visiting_allocates_nothing_once_warm()
    {
        using var rows = new NumberedRows(1000);
        using ISampleReader reader = rows.OpenReader(seed: 2, shuffle: true);
        var values = new float[7 * NumberedRows.Length];
        void Epoch(int epoch)
        {
            reader.Begin(epoch);
            for (int start = 0; start + 7 <= 1000; start += 7)
            {
                reader.Prepare(start, 7);
                reader.Read(start, values, []);
            }
        }

        // What the thread of its own does, done by this one.
        var order = new BlockOrder(1000, 4, 3, seed: 2, shuffle: true);
        var window = new FileWindow(order.WindowRows, NumberedRows.Length);
        void Fill()
        {
            order.Begin(1);
            for (int number = 0; number < order.Windows; number++)
            {
                window.Assign(number);
                window.Fill(rows.File, order);
                window.Require();
            }
        }

        int epoch = 0;
        Round();
        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            Epoch(++epoch);
            Fill();
        }
    }

    [Fact]
    public void A_value_that_is_not_finite_is_named_when_its_rows_are_prepared()
    {
        using var rows = new NumberedRows(50);
        string path = rows.Path + ".damaged";
        byte[] bytes = File.ReadAllBytes(rows.Path);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(128 + 4 * (30 * NumberedRows.Length + 2)), float.NaN);
        File.WriteAllBytes(path, bytes);

        using var file = SampleFile.Open(path);
        using var reader = new SampleFileReader(file, 0, shuffle: false, 4 * 4 * NumberedRows.Length, 3 * 4 * 4 * NumberedRows.Length);
        reader.Begin(1);
        reader.Prepare(20, 4);
        for (int attempt = 0; attempt < 2; attempt++)
        {
            string message = Assert.Throws<DataFormatException>(() => reader.Prepare(24, 4)).Message;
            Assert.Equal($"{path}: expected a finite number in row 30, column 2 (from 0), found NaN.", message);
        }
        reader.Begin(2);
        reader.Prepare(0, 4);
    }

    [Fact]
    public void A_file_that_shrinks_is_noticed()
    {
        using var rows = new NumberedRows(50);
        string path = rows.Path + ".cut";
        File.Copy(rows.Path, path);
        using var file = SampleFile.Open(path);
        using (var shorter = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            shorter.SetLength(128 + 4 * NumberedRows.Length * 20);

        using ISampleReader reader = file.OpenReader(0, shuffle: false);
        reader.Begin(1);
        string message = Assert.Throws<DataFormatException>(() => reader.Prepare(0, 4)).Message;
        int end = 128 + 4 * NumberedRows.Length * 20;
        Assert.Equal($"{path}: expected 50 rows, as when the file was opened, found its end at byte {end}.", message);
    }

    [Fact]
    public void A_closed_file_is_reported_and_does_not_hang()
    {
        using var rows = new NumberedRows(50);
        using ISampleReader reader = rows.OpenReader(0, shuffle: true);
        rows.File.Dispose();
        reader.Begin(1);
        Assert.Throws<ObjectDisposedException>(() => reader.Prepare(0, 4));
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Begin(2));
    }

    [Fact]
    public void Only_what_was_prepared_can_be_read()
    {
        using var rows = new NumberedRows(50);
        using ISampleReader reader = rows.OpenReader(0, shuffle: true);
        reader.Begin(1);
        var row = new float[NumberedRows.Length];
        Assert.Throws<InvalidOperationException>(() => reader.Read(0, row, []));
        reader.Prepare(10, 5);
        reader.Read(14, row, []);
        Assert.Throws<InvalidOperationException>(() => reader.Read(15, row, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Prepare(48, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Prepare(0, 0));
    }
}
